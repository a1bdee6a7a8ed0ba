using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;

namespace Site.Writing;

/// <summary>
/// The addresses of a published site's pages, one a line in ordinal order: what the next build must not lose.
/// </summary>
public static class AddressList
{
    /// <summary>Its path below the output folder.</summary>
    internal const string FileName = "adresser.txt";

    /// <summary>The list that goes out with a site.</summary>
    public static OutputFile Of(IEnumerable<PageId> pages) =>
        OutputFile.FromText(FileName, string.Concat(pages.Order().Select(page => $"{page.Address}\n")));

    /// <summary>What the site that is about to be replaced promised; nothing where there is none.</summary>
    public static ImmutableArray<PromisedAddress> Of(OutputFolder previous) =>
    [
        .. (previous.Previous(FileName) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new PageId(line.Trim('/')))
                .Select(id => new PromisedAddress(id, new SourcePlace($"{id}.md"))),
    ];

    /// <summary>Tells every page that was and is no more, each once.</summary>
    /// <param name="promised">What there has been.</param>
    /// <param name="present">What there is: pages, redirects, signs of withdrawn pages.</param>
    /// <param name="problems">Where they are told.</param>
    public static void Report(IEnumerable<PromisedAddress> promised, IReadOnlySet<PageId> present, ProblemList problems)
    {
        foreach (var (id, place) in promised.DistinctBy(promise => promise.Id)
            .Where(promise => !present.Contains(promise.Id)))
        {
            problems.Add(
                place, $"Siden {id.Address} har været udgivet og er væk nu, så henvisninger til den ender blindt.",
                Remedy(id, present));
        }
    }

    private static string Remedy(PageId id, IReadOnlySet<PageId> present)
    {
        var successor = Nearest.To(id.Value, present.Select(page => page.Value)) is { } nearest
            ? $", for eksempel på »{nearest}«"
            : "";
        return $"Skriv »tidligere-adresser: [{id.Address}]« på den side, der er kommet i stedet{successor}. Er der ingen, så læg filen tilbage med »trukket-tilbage: « og datoen.";
    }
}
