using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// <c>adresser.txt</c>: the addresses of all published content except closed items, one per line, in ordinal order. The
/// next build compares the list with its own pages, so that no published address disappears unnoticed.
/// </summary>
public static class AddressList
{
    internal const string FileName = "adresser.txt";

    public static OutputFile CreateFile(IEnumerable<PageId> pages) =>
        OutputFile.FromText(FileName, string.Concat(pages.Order().Select(page => $"{page.Address}\n")));

    /// <summary>
    /// Reads the list of the site that is about to be replaced; empty if there is none. The list does not name input
    /// files. So the place of each address is the likely file: <c>{id}.md</c>.
    /// </summary>
    public static ImmutableArray<PromisedAddress> ReadPrevious(OutputFolder output) =>
    [
        .. (output.ReadPrevious(FileName) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new PageId(line.Trim('/')))
                .Select(id => new PromisedAddress(id, new SourcePlace($"{id}.md"))),
    ];

    /// <summary>Reports every promised address that no longer leads anywhere, each once.</summary>
    /// <param name="promised">Addresses of pages that have been published.</param>
    /// <param name="present">The ids of all pages, redirects and tombstones.</param>
    /// <param name="problems">Receives the problems.</param>
    public static void Report(IEnumerable<PromisedAddress> promised, IReadOnlySet<PageId> present, ProblemList problems)
    {
        foreach (var (id, place) in promised.DistinctBy(promise => promise.Id)
            .Where(promise => !present.Contains(promise.Id)))
        {
            problems.Add(
                place, $"Siden {id.Address} har været udgivet og er væk nu, så henvisninger til den ender blindt.",
                DescribeRemedy(id, present));
        }
    }

    private static string DescribeRemedy(PageId id, IReadOnlySet<PageId> present)
    {
        var successor = Nearest.Find(id.Value, present.Select(page => page.Value)) is { } nearest
            ? $", for eksempel på »{nearest}«"
            : "";
        return $"Skriv »tidligere-adresser: [{id.Address}]« på den side, der er kommet i stedet{successor}. Er der ingen, så læg filen tilbage med »trukket-tilbage: « og datoen.";
    }
}
