using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Reports pages that follow up or replace one another in a cycle: none of them can be the oldest.</summary>
internal sealed class CycleCheck
{
    private const int MostNamed = 6;

    /// <summary>The pages that follow up or replace others: no other page can be in a cycle.</summary>
    private readonly Dictionary<PageId, PageWithMeeting> pages;

    /// <summary>The ids of what each of them follows up and replaces.</summary>
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
    /// Reports at least one cycle of every strongly connected group of pages, each once; when it is mended, the next
    /// build reports what is left.
    /// </summary>
    public static void Report(PublicArchive archive, ProblemList problems)
    {
        var check = new CycleCheck(archive);
        foreach (var cycle in check.Cycles())
        {
            check.Report(cycle, problems);
        }
    }

    /// <summary>What a page follows up and replaces; without the page itself, which is reported elsewhere.</summary>
    private static IEnumerable<Reference> ReferencesOf(PageWithMeeting page) =>
        ((page.Content as AgendaItem)?.FollowsUp ?? [])
            .Concat(page.Content.Replaces).Where(reference => reference.Target != page.Content.Id);

    private IEnumerable<List<PageId>> Cycles()
    {
        // Every page left has a predecessor that is left too, so a walk along them ends in a cycle.
        var left = PagesInCycles();
        var visited = new HashSet<PageId>();
        foreach (var start in left.Order())
        {
            var path = new List<PageId>();
            var next = start;
            while (visited.Add(next))
            {
                path.Add(next);
                next = predecessors[next].First(left.Contains);
            }

            if (path.IndexOf(next) is >= 0 and var first)
            {
                yield return path[first..];
            }
        }
    }

    /// <summary>The pages in cycles, and those that follow up or replace one of them at any remove.</summary>
    private IReadOnlySet<PageId> PagesInCycles() => TopologicalOrder<PageId>.From(predecessors).Unsorted;

    /// <summary>
    /// Of a cycle's references, one to a newer page is likely the slip, so the problem is placed there.
    /// </summary>
    private void Report(List<PageId> cycle, ProblemList problems)
    {
        var slip = Enumerable.Range(0, cycle.Count)
            .FirstOrDefault(index => PointsAhead(cycle[index], cycle[(index + 1) % cycle.Count]));
        List<PageId> turned = [.. cycle[slip..], .. cycle[..slip]];
        string[] named =
        [
            .. turned.Take(MostNamed).Select(id => id.Value),
            .. turned.Count > MostNamed ? ["…"] : (string[])[],
            turned[0].Value,
        ];
        problems.Add(
            ReferencesOf(pages[turned[0]]).First(reference => reference.Target == turned[1 % turned.Count]).Place,
            $"Siderne følger op på eller erstatter hinanden i ring: {string.Join(" → ", named)}.",
            "En side kan kun følge op på eller erstatte en ældre. Slet den henvisning under »opfølger« eller »erstatter«, der peger på en nyere.");
    }

    private bool PointsAhead(PageId from, PageId to) =>
        DateOf(from) is { } date && DateOf(to) is { } other && date.CompareTo(other) < 0;

    private PartialDate? DateOf(PageId page) => pages[page].Content.Date ?? pages[page].Date;
}
