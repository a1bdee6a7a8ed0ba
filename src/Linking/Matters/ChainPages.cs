using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Divides the matters among the pages of their list, so that no page is too long to read.</summary>
internal static class ChainPages
{
    private const int MostMatters = 50, MostSteps = 200;

    /// <summary>
    /// The pages, matters in their order. One with more steps than a page holds starts a page and continues on the
    /// next.
    /// </summary>
    /// <param name="matters">The steps of each.</param>
    public static ImmutableArray<ImmutableArray<ChainPart>> Divide(IEnumerable<ImmutableArray<PageWithMeeting>> matters)
    {
        var pages = new List<List<ChainPart>>();
        foreach (var steps in matters)
        {
            if (pages is not [.., var last] || last.Count == MostMatters
                || last.Sum(part => part.Count) + steps.Length > MostSteps)
            {
                pages.Add([]);
            }

            var chain = new Chain(steps, pages.Count);
            pages[^1].Add(new ChainPart(chain, 0, Math.Min(MostSteps, steps.Length)));
            for (var first = MostSteps; first < steps.Length; first += MostSteps)
            {
                pages.Add([new ChainPart(chain, first, Math.Min(MostSteps, steps.Length - first))]);
            }
        }

        return [.. pages.Select(page => page.ToImmutableArray())];
    }
}
