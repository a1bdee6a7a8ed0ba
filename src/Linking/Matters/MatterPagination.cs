using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Divides the matters among the pages of their list, so that no page is too long to read.</summary>
internal static class MatterPagination
{
    private const int MaxMatters = 50, MaxSteps = 200;

    /// <summary>
    /// The parts of matters on each page, in order. A matter with too many steps for a page begins on a new page and
    /// continues on the next ones.
    /// </summary>
    /// <param name="matters">The steps of each matter.</param>
    public static ImmutableArray<ImmutableArray<MatterPart>> Divide(
        IEnumerable<ImmutableArray<PageWithMeeting>> matters)
    {
        var pages = new List<List<MatterPart>>();
        foreach (var steps in matters)
        {
            if (pages is not [.., var last] || last.Count == MaxMatters
                || last.Sum(part => part.Count) + steps.Length > MaxSteps)
            {
                pages.Add([]);
            }

            var matter = new Matter(steps, pages.Count);
            pages[^1].Add(new MatterPart(matter, 0, Math.Min(MaxSteps, steps.Length)));
            for (var first = MaxSteps; first < steps.Length; first += MaxSteps)
            {
                pages.Add([new MatterPart(matter, first, Math.Min(MaxSteps, steps.Length - first))]);
            }
        }

        return [.. pages.Select(page => page.ToImmutableArray())];
    }
}
