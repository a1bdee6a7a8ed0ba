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
    /// Reports each cycle once, at the reference that is most likely wrong. Once all these references have been
    /// deleted, no cycle is left.
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
    /// The references to pages that a page follows up or replaces. Those to the page itself are left out, as they are
    /// reported elsewhere.
    /// </summary>
    private static IEnumerable<Reference> ReferencesOf(PageWithMeeting page) =>
        ((page.Content as AgendaItem)?.FollowsUp ?? [])
            .Concat(page.Content.Replaces).Where(reference => reference.Target != page.Content.Id);

    /// <summary>
    /// Finds cycles by depth-first search. After each cycle, its reported reference is removed from the graph, and the
    /// search goes on. Not recursive, as a chain of pages may be long.
    /// </summary>
    private IEnumerable<List<PageId>> FindCycles()
    {
        var remaining = predecessors.ToDictionary(page => page.Key, page => new Queue<PageId>(page.Value));
        var finished = new HashSet<PageId>();
        foreach (var start in pages.Keys.Order())
        {
            // The first remaining reference of every page on the path, except the last, is to the next page.
            List<PageId> path = [start];
            HashSet<PageId> onPath = [start];
            while (path.Count > 0)
            {
                var page = path[^1];
                if (finished.Contains(page) || !remaining[page].TryPeek(out var next))
                {
                    finished.Add(page);
                    onPath.Remove(page);
                    path.RemoveAt(path.Count - 1);
                }
                else if (finished.Contains(next) || !pages.ContainsKey(next))
                {
                    remaining[page].Dequeue();
                }
                else if (onPath.Add(next))
                {
                    path.Add(next);
                }
                else
                {
                    var cycle = StartAtWrongReference(path[path.IndexOf(next)..]);
                    yield return cycle;
                    remaining[cycle[0]].Dequeue();
                    var rest = path.IndexOf(cycle[0]) + 1;
                    onPath.ExceptWith(path[rest..]);
                    path.RemoveRange(rest, path.Count - rest);
                }
            }
        }
    }

    /// <summary>Rotates a cycle so that it begins with a reference to a newer page, if any.</summary>
    private List<PageId> StartAtWrongReference(List<PageId> cycle)
    {
        var wrongReference = Enumerable.Range(0, cycle.Count)
            .FirstOrDefault(index => IsOlder(cycle[index], cycle[(index + 1) % cycle.Count]));
        return [.. cycle[wrongReference..], .. cycle[..wrongReference]];
    }

    private void Report(List<PageId> cycle, ProblemList problems)
    {
        string[] named =
        [
            .. cycle.Take(MaxPagesNamed).Select(id => id.Value),
            .. cycle.Count > MaxPagesNamed ? ["…"] : (string[])[],
            cycle[0].Value,
        ];
        problems.Add(
            ReferencesOf(pages[cycle[0]]).First(reference => reference.Target == cycle[1]).Place,
            $"Siderne følger op på eller erstatter hinanden i ring: {string.Join(" → ", named)}.",
            "En side kan kun følge op på eller erstatte en ældre. Slet den henvisning under »opfølger« eller "
            + "»erstatter«, der peger på en nyere.");
    }

    private bool IsOlder(PageId from, PageId to) =>
        DateOf(from) is { } date && DateOf(to) is { } other && date.CompareTo(other) < 0;

    private PartialDate? DateOf(PageId page) => pages[page].Content.Date ?? pages[page].Date;
}
