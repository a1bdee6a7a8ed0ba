using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Reading.History;
using Site.Reading.Input;
using Site.Reading.Pages;
using Site.Reading.Values;

namespace Site.Reading;

/// <summary>
/// Reads an input folder into an archive. Caches parsed pages: a later read parses only new pages and those that
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
    /// Reads <c>input/</c>. A mistake becomes a problem and reading goes on, so one run reports all mistakes. An
    /// archive with problems must not be published.
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
    /// Removes from the cache the pages that a change may affect:
    /// <list type="bullet">
    /// <item>the page itself, or every page below a folder;</item>
    /// <item>
    /// if the path is not a page: the pages directly in its folder or in a folder above, since they may refer to it;
    /// </item>
    /// <item>the pages that inherit from a <c>_directory.yml</c>;</item>
    /// <item>all pages if the path is in <c>_data/</c>.</item>
    /// </list>
    /// </summary>
    /// <param name="path">
    /// The file or folder that was added, removed or changed, relative to the input folder, with <c>/</c> as separator;
    /// empty for the input folder itself.
    /// </param>
    public void Invalidate(string path)
    {
        listing.Update(path);
        foreach (var page in cachedPages.Keys.Where(page => MayAffect(path, page)))
        {
            cachedPages.TryRemove(page, out _);
        }
    }

    /// <summary>
    /// Ends the git process. A <see cref="FileVersion.Source"/> that has not been read by then can no longer be read.
    /// </summary>
    public void Dispose() => history.Dispose();

    private bool MayAffect(string path, string page) =>
        page == path || IsBelow(page, path) || path.Split('/') is ["_data", ..]
            || (!kinds.IsPage(path) && IsBelow(path, FileNames.FolderOf(page)))
            || (Path.GetFileName(path) == DirectoryDefaults.FileName && IsBelow(page, FileNames.FolderOf(path)));

    /// <summary>Whether a path is below a folder; everything is below the input folder, whose path is empty.</summary>
    private static bool IsBelow(string path, string folder) =>
        folder.Length == 0 || path.StartsWith($"{folder}/", StringComparison.Ordinal);

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
