using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Reading.History;
using Site.Reading.Input;
using Site.Reading.Pages;
using Site.Reading.Values;

namespace Site.Reading;

/// <summary>
/// Reads an input folder into an archive. Caches parsed pages: a later read parses only those that
/// <see cref="Invalidate"/> removed.
/// </summary>
/// <param name="folder">The input folder; it must exist.</param>
/// <param name="kinds">The kinds of page; by default <see cref="KindCatalog.Standard"/>.</param>
public sealed class ArchiveReader(string folder, KindCatalog? kinds = null) : IDisposable
{
    private readonly KindCatalog kinds = kinds ?? KindCatalog.Standard;
    private readonly ConcurrentDictionary<string, PageReading> cachedPages = new(StringComparer.Ordinal);
    private readonly FolderListing listing = new(folder);
    private readonly VersionHistory history = new(folder);

    /// <summary>
    /// Reads <c>input/</c>. Every mistake becomes a problem and reading goes on, so that one run reports all of them;
    /// an archive with problems must not be published.
    /// </summary>
    /// <param name="overrides">
    /// Settings from the command line (<c>-s</c>), by key of <c>_data/site.yml</c>; they override the file.
    /// </param>
    /// <param name="problems">Receives the problems.</param>
    public Archive Read(IReadOnlyDictionary<string, string> overrides, ProblemList problems)
    {
        var files = listing.GetFiles(problems);
        MergeConflicts.CheckAttachments(folder, files, problems);
        var dataFolder = new DataFolderReader(folder, files, problems);
        var vocabularies = dataFolder.ReadVocabularies();
        var directories = new DirectoryDefaults(folder, files, problems);
        var read = ReadPages(files, vocabularies, directories, problems);
        ImmutableArray<Content> pages = [.. read.Select(page => page.Content).OfType<Content>()];
        directories.ReportUnknownKeys();
        var meetings = MeetingAssembly.Assemble(pages, files, problems);
        var itemFiles = meetings.SelectMany(meeting => meeting.Items).Select(item => item.File)
            .ToHashSet(StringComparer.Ordinal);
        bool IsInArchive(PageReading page) =>
            page.Content is AgendaItem ? itemFiles.Contains(page.File) : page.Content is not null;
        return new Archive
        {
            Site = dataFolder.ReadSettings(overrides),
            Vocabularies = vocabularies,
            Meetings = meetings,
            Pages = [.. pages.Where(page => page is not (Meeting or AgendaItem))],
            Files = files,
            History = history.GetVersions(problems),
            PromisedAddresses = dataFolder.ReadPromisedAddresses(),
            UnreadablePages = [.. read.Where(page => !IsInArchive(page)).Select(page => page.File)],
        };
    }

    /// <summary>
    /// Removes from the cache the pages that a change may affect. A page's file affects that page. A file in
    /// <c>_data/</c> or directly in the input folder affects all pages. Any other file affects the pages that may name
    /// it or inherit from it: those in the second-level folder that contains it (<c>moeder/2026-11-25-das/</c>), or in
    /// the first-level folder if it is directly in that. A folder affects the pages below it.
    /// </summary>
    /// <param name="path">
    /// The file or folder that was added, removed or changed, relative to the input folder, with <c>/</c> as separator;
    /// empty for the input folder itself.
    /// </param>
    public void Invalidate(string path)
    {
        listing.Update(path);
        var affectedPrefix = kinds.IsPage(path) ? path
            : path.Split('/') is ["_data", ..] or [""] ? ""
            : IsFolder(path) ? $"{path}/"
            : path.Split('/') is [_] ? ""
            : $"{AffectedFolder(path)}/";
        foreach (var page in cachedPages.Keys.Where(page => page.StartsWith(affectedPrefix, StringComparison.Ordinal)))
        {
            cachedPages.TryRemove(page, out _);
        }
    }

    /// <summary>
    /// Ends the git process. A <see cref="FileVersion"/>'s source can no longer be read, unless it has been already.
    /// </summary>
    public void Dispose() => history.Dispose();

    /// <summary>
    /// Decides by the name, since the path may have been removed: folder names are expected to have no extension.
    /// </summary>
    private static bool IsFolder(string path) => Path.GetExtension(path).Length == 0;

    /// <summary><c>a/b</c> for a file at any depth below that folder; <c>a</c> for <c>a/file</c>.</summary>
    private static string AffectedFolder(string path) =>
        path.Split('/') is [var kind, var inner, _, ..] ? $"{kind}/{inner}" : FileNames.FolderOf(path);

    private ImmutableArray<PageReading> ReadPages(
        ImmutableArray<string> files, Vocabularies vocabularies, DirectoryDefaults directories, ProblemList problems)
    {
        var reader = new PageReader(folder, files, vocabularies, kinds);
        var paths = files.Where(kinds.IsPage).ToArray();
        var read = Array.ConvertAll(paths, path => cachedPages.GetValueOrDefault(path));
        Parallel.ForEach(
            Enumerable.Range(0, paths.Length).Where(index => read[index] is null),
            index =>
            {
                read[index] = reader.Read(paths[index], directories.ForFile(paths[index]));
                cachedPages[paths[index]] = read[index]!;
            });
        foreach (var page in read.OfType<PageReading>())
        {
            problems.AddRange(page.Problems);
            directories.ForFile(page.File)?.MarkKnown(page.KnownKeys);
        }

        return [.. read.OfType<PageReading>()];
    }
}
