using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Steps of a matter in a row, as one page of the list of matters shows them.</summary>
/// <param name="Chain">The matter.</param>
/// <param name="First">The first of the steps, from 0.</param>
/// <param name="Count">How many there are.</param>
public sealed record ChainPart(Chain Chain, int First, int Count)
{
    public ImmutableArray<PageWithMeeting> Steps => Chain.Steps.Slice(First, Count);

    /// <summary>The step before them, or null.</summary>
    public PageWithMeeting? Before => First == 0 ? null : Chain.Steps[First - 1];

    public bool IsWhole => Count == Chain.Steps.Length;

    public bool IsLast => First + Count == Chain.Steps.Length;
}

/// <summary>Lays the matters out on the pages of their list: no page is longer than people read.</summary>
internal static class ChainPages
{
    private const int MostMatters = 50, MostSteps = 200;

    /// <summary>Pages of matters, in their order; one of more steps than a page holds begins a page and goes on on those after it.</summary>
    /// <param name="matters">The steps of each.</param>
    public static ImmutableArray<ImmutableArray<ChainPart>> Of(IEnumerable<ImmutableArray<PageWithMeeting>> matters)
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
