using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Lays the matters out on the pages of their list: no page is longer than people read.</summary>
internal static class ChainPages
{
    private const int MostMatters = 50, MostSteps = 200;

    /// <summary>Pages of matters, in their order; one of more steps than a page holds begins a page and goes on on those after it.</summary>
    /// <param name="matters">The steps of each.</param>
    public static ImmutableArray<ImmutableArray<ChainPart>> Divide(IEnumerable<ImmutableArray<PageWithMeeting>> matters)
    {
        var pages = new List<List<ChainPart>>();
        foreach (var steps in matters)
        {
            if (pages is not [.., var last] || last.Count == MostMatters || last.Sum(part => part.Count) + steps.Length > MostSteps)
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
