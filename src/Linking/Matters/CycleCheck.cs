using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Reports pages that follow up or replace one another in a cycle, where none can be the oldest.</summary>
internal sealed class CycleCheck
{
    private const int MaxPagesNamed = 6;

    /// <summary>The pages that follow up or replace others; only these can be in a cycle.</summary>
    private readonly Dictionary<PageId, PageWithMeeting> pages;

    /// <summary>The ids that each of these pages follows up or replaces.</summary>
    private readonly Dictionary<PageId, ImmutableArray<PageId>> predecessors;

    private CycleCheck(PublicArchive archive)
    {
        pages = archive.AllWithMeetings.Where(page => ReferencesOf(page).Any())
            .DistinctBy(page => page.Content.Id).ToDictionary(page => page.Content.Id);
        predecessors = pages.ToDictionary(
            page => page.Key,
            page => ReferencesOf(page.Value).Select(reference => reference.Target).Distinct().ToImmutableArray());
    }

    /// <summary>
    /// Reports at least one cycle if there are any, each once. Other cycles may be reported only by the next build,
    /// once these are fixed.
    /// </summary>
    public static void Report(PublicArchive archive, ProblemList problems)
    {
        var check = new CycleCheck(archive);
        foreach (var cycle in check.FindCycles())
        {
            check.Report(cycle, problems);
        }
    }

    /// <summary>
    /// The references of a page to the pages that it follows up or replaces. References to the page itself are left
    /// out, as they are reported elsewhere.
    /// </summary>
    private static IEnumerable<Reference> ReferencesOf(PageWithMeeting page) =>
        ((page.Content as AgendaItem)?.FollowsUp ?? [])
            .Concat(page.Content.Replaces).Where(reference => reference.Target != page.Content.Id);

    private IEnumerable<List<PageId>> FindCycles()
    {
        // Every unsorted page has an unsorted predecessor, so a walk along them ends in a cycle.
        var unsorted = FindUnsorted();
        var visited = new HashSet<PageId>();
        foreach (var start in unsorted.Order())
        {
            var path = new List<PageId>();
            var next = start;
            while (visited.Add(next))
            {
                path.Add(next);
                next = predecessors[next].First(unsorted.Contains);
            }

            if (path.IndexOf(next) is >= 0 and var first)
            {
                yield return path[first..];
            }
        }
    }

    /// <summary>The pages in cycles, and those that directly or indirectly follow up or replace one of them.</summary>
    private IReadOnlySet<PageId> FindUnsorted() => TopologicalOrder<PageId>.From(predecessors).Unsorted;

    /// <summary>Reports a cycle at its first reference to a newer page, as that is most likely the wrong one.</summary>
    private void Report(List<PageId> cycle, ProblemList problems)
    {
        var wrong = Enumerable.Range(0, cycle.Count)
            .FirstOrDefault(index => IsOlder(cycle[index], cycle[(index + 1) % cycle.Count]));
        List<PageId> rotated = [.. cycle[wrong..], .. cycle[..wrong]];
        string[] named =
        [
            .. rotated.Take(MaxPagesNamed).Select(id => id.Value),
            .. rotated.Count > MaxPagesNamed ? ["…"] : (string[])[],
            rotated[0].Value,
        ];
        problems.Add(
            ReferencesOf(pages[rotated[0]]).First(reference => reference.Target == rotated[1 % rotated.Count]).Place,
            $"Siderne følger op på eller erstatter hinanden i ring: {string.Join(" → ", named)}.",
            "En side kan kun følge op på eller erstatte en ældre. Slet den henvisning under »opfølger« eller "
            + "»erstatter«, der peger på en nyere.");
    }

    private bool IsOlder(PageId from, PageId to) =>
        DateOf(from) is { } date && DateOf(to) is { } other && date.CompareTo(other) < 0;

    private PartialDate? DateOf(PageId page) => pages[page].Content.Date ?? pages[page].Date;
}
