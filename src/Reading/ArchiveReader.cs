using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Reading.History;
using Site.Reading.Input;
using Site.Reading.Pages;
using Site.Reading.Values;

namespace Site.Reading;

/// <summary>
/// Reads a whole input folder; again and again where it is watched, and then only the pages that a change touches.
/// </summary>
/// <param name="folder">The input folder, which exists.</param>
/// <param name="kinds">The kinds of page there are; by default all that the program has.</param>
public sealed class ArchiveReader(string folder, KindCatalog? kinds = null) : IDisposable
{
    private readonly KindCatalog kinds = kinds ?? KindCatalog.Standard;
    private readonly ConcurrentDictionary<string, PageReading> readings = new(StringComparer.Ordinal);
    private readonly FolderListing listing = new(folder);
    private readonly VersionHistory history = new(folder);

    /// <summary>
    /// input/ → Archive. Whatever is wrong becomes a problem and the rest is read all the same, so that one run tells
    /// everything; an archive with problems must not be published.
    /// </summary>
    /// <param name="overrides">Settings of the command line, by key of <c>_data/site.yml</c>.</param>
    /// <param name="problems">Where mistakes go.</param>
    public Archive Read(IReadOnlyDictionary<string, string> overrides, ProblemList problems)
    {
        var files = listing.Files(problems);
        MergeConflicts.CheckAttachments(folder, files, problems);
        var data = new VocabulariesReader(folder, files, problems);
        var vocabularies = data.Read();
        var directories = new DirectoryDefaults(folder, files, problems);
        var read = ReadPages(files, vocabularies, directories, problems);
        ImmutableArray<Content> pages = [.. read.Select(page => page.Content).OfType<Content>()];
        directories.RejectUnknownKeys();
        var meetings = MeetingAssembly.Of(pages, files, problems);
        var placed = meetings.SelectMany(meeting => meeting.Items).Select(item => item.File)
            .ToHashSet(StringComparer.Ordinal);
        bool IsPlaced(PageReading page) =>
            page.Content is AgendaItem ? placed.Contains(page.File) : page.Content is not null;
        return new Archive
        {
            Site = data.ReadSettings(overrides),
            Vocabularies = vocabularies,
            Meetings = meetings,
            Pages = [.. pages.Where(page => page is not (Meeting or AgendaItem))],
            Files = files,
            History = history.Files(problems),
            PromisedAddresses = data.ReadPromisedAddresses(),
            Unread = [.. read.Where(page => !IsPlaced(page)).Select(page => page.File)],
        };
    }

    /// <summary>
    /// Invalidates the cached pages that a change may touch. A page's file touches that page; any other file the pages
    /// beside and below it, which may name it or inherit from it; a vocabulary touches everything.
    /// </summary>
    /// <param name="path">
    /// A file or folder that came, went or changed; below the input folder, parts divided by <c>/</c>. The empty path
    /// is the input folder itself.
    /// </param>
    public void Forget(string path)
    {
        listing.Forget(path);
        var touched = kinds.IsPage(path) ? path
            : path.Split('/') is ["_data", ..] or [""] ? ""
            : IsFolder(path) ? $"{path}/"
            : path.Split('/') is [_] ? ""
            : $"{OutermostFolder(path)}/";
        foreach (var reading in readings.Keys.Where(reading => reading.StartsWith(touched, StringComparison.Ordinal)))
        {
            readings.TryRemove(reading, out _);
        }
    }

    /// <summary>Earlier versions of files can be read until then.</summary>
    public void Dispose() => history.Dispose();

    /// <summary>A folder that is gone cannot be asked; no name of one has an ending.</summary>
    private static bool IsFolder(string path) => Path.GetExtension(path).Length == 0;

    /// <summary>A meeting's folder for a file anywhere below it, else the folder of a kind of page.</summary>
    private static string OutermostFolder(string path) =>
        path.Split('/') is [var kind, var inner, _, ..] ? $"{kind}/{inner}" : FileNames.FolderOf(path);

    private ImmutableArray<PageReading> ReadPages(
        ImmutableArray<string> files, Vocabularies vocabularies, DirectoryDefaults directories, ProblemList problems)
    {
        var reader = new PageReader(folder, files, vocabularies, kinds);
        var paths = files.Where(kinds.IsPage).ToArray();
        var read = Array.ConvertAll(paths, path => readings.GetValueOrDefault(path));
        Parallel.ForEach(
            Enumerable.Range(0, paths.Length).Where(index => read[index] is null),
            index =>
            {
                read[index] = reader.Read(paths[index], directories.ForFile(paths[index]));
                readings[paths[index]] = read[index]!;
            });
        foreach (var page in read.OfType<PageReading>())
        {
            problems.AddRange(page.Problems);
            directories.ForFile(page.File)?.MarkUsed(page.KnownKeys);
        }

        return [.. read.OfType<PageReading>()];
    }
}
