using Site.Model;

namespace Site.Disclosure;

/// <summary>Warns about files that no page refers to, as they will not be published.</summary>
public static class UnreferencedFiles
{
    /// <summary>
    /// Skips files in and below the folder of a page that could not be read: the page may refer to them.
    /// </summary>
    /// <param name="archive">The archive as read.</param>
    /// <param name="problems">Receives the warnings.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        var contents = archive.AllContent.ToList();
        var referenced = contents.SelectMany(content => content.Files)
            .Concat(contents.Select(content => content.File)).Concat(archive.UnreadablePages)
            .ToHashSet(StringComparer.Ordinal);
        var unreadableFolders = archive.UnreadablePages.Select(page => page[..(page.LastIndexOf('/') + 1)]).ToHashSet();
        foreach (var file in archive.Files
            .Where(file => !referenced.Contains(file) && !file.Split('/').Any(part => part.StartsWith('_')))
            .Where(file => !unreadableFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal))))
        {
            problems.Warn(
                new SourcePlace(file), "Ingen side henviser til filen, så den bliver ikke udgivet.",
                "Skriv den under »bilag« på den side, den hører til, eller slet den.");
        }
    }
}
