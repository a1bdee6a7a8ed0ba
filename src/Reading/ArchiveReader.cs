using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Kinds;

namespace Site.Reading;

/// <summary>Reads a whole input folder.</summary>
public static class ArchiveReader
{
    /// <summary>
    /// input/ → Archive. Whatever is wrong becomes a problem and the rest is read all the same, so that one run tells
    /// everything; an archive with problems must not be published.
    /// </summary>
    /// <param name="folder">The input folder, which exists.</param>
    /// <param name="overrides">Settings of the command line, by key of <c>_data/site.yml</c>.</param>
    /// <param name="problems">Where mistakes are told.</param>
    public static Archive Read(string folder, IReadOnlyDictionary<string, string> overrides, ProblemList problems)
    {
        var files = InputFolder.Files(folder, problems);
        var data = new VocabulariesReader(folder, files, problems);
        var vocabularies = data.Read();
        var directories = new DirectoryDefaults(folder, files, problems);
        var pages = ReadPages(files, new CommonReader(folder, files.ToHashSet(StringComparer.Ordinal), vocabularies, problems), directories);
        directories.RejectUnknownKeys();
        return new Archive
        {
            Site = data.ReadSettings(overrides),
            Vocabularies = vocabularies,
            Meetings = MeetingAssembly.Of(pages, files, problems),
            Pages = [.. pages.Where(page => page is not (Meeting or AgendaItem))],
            Files = [.. files],
            Changes = VersionHistory.Of(folder),
            PromisedAddresses = data.ReadPromisedAddresses(),
            Unread = [.. files.Where(PageKind.IsPage).Except(pages.Select(page => page.File), StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<Content> ReadPages(IReadOnlyList<string> files, CommonReader common, DirectoryDefaults directories)
    {
        var pages = new ConcurrentBag<Content>();
        Parallel.ForEach(files.Where(PageKind.IsPage), path =>
        {
            var inherited = directories.For(DirectoryDefaults.FolderOf(path));
            if (InputFile.Read(common.Folder, path, common.Problems) is { } file && PageFile.Read(file, inherited, common.Problems) is { } page)
            {
                if (PageKind.Read(path, page, common) is { } content)
                {
                    pages.Add(content);
                }

                inherited?.Know(page.Fields);
            }
        });
        return AnnualReportReader.WithTitles([.. pages.OrderBy(page => page.File, StringComparer.Ordinal)]);
    }
}
