using Site.Model;

namespace Site.Disclosure;

/// <summary>Warns about files that no page refers to, as they will not be published.</summary>
public static class UnreferencedFiles
{
    /// <param name="archive">The archive as read.</param>
    /// <param name="problems">Receives the warnings.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        var contents = archive.AllContent.ToList();
        var referenced = contents.SelectMany(content => content.Files)
            .Concat(contents.Select(content => content.File)).Concat(archive.UnreadablePages)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in archive.Files
            .Where(file => !referenced.Contains(file) && !file.Split('/').Any(part => part.StartsWith('_'))))
        {
            problems.Warn(
                new SourcePlace(file), "Ingen side henviser til filen, så den bliver ikke udgivet.",
                "Skriv den under »bilag« på den side, den hører til, eller slet den.");
        }
    }
}
