using Site.Model;

namespace Site.Linking;

/// <summary>Tells pages that follow up or replace one another in a ring: none of them can be the first.</summary>
/// <param name="contents">The public's pages.</param>
/// <param name="problems">Where rings are told, each once.</param>
internal sealed class CycleCheck(IEnumerable<Content> contents, ProblemList problems)
{
    private const int MostNamed = 6;

    private readonly Dictionary<PageId, Content> pages = contents.DistinctBy(content => content.Id).ToDictionary(content => content.Id);

    /// <summary>Tells at least one ring of every knot of pages; when it is mended, the next build tells what is left.</summary>
    public void Tell()
    {
        var rest = WhatIsInRings();
        var walked = new HashSet<PageId>();
        foreach (var start in rest.Order())
        {
            var path = new List<PageId>();
            var next = start;
            while (walked.Add(next))
            {
                path.Add(next);
                next = Earlier(next).Select(reference => reference.Target).First(rest.Contains);
            }

            if (path.IndexOf(next) is >= 0 and var ring)
            {
                Tell(path[ring..]);
            }
        }
    }

    /// <summary>What is left when every page with nothing earlier left has been taken away, again and again: rings, and what leads to them.</summary>
    private HashSet<PageId> WhatIsInRings()
    {
        var earlier = pages.Values.ToDictionary(page => page.Id, page => Earlier(page.Id).Select(reference => reference.Target).Distinct().Count());
        var later = pages.Keys.SelectMany(id => Earlier(id).Select(reference => reference.Target).Distinct().Select(target => (target, id))).ToLookup(pair => pair.target, pair => pair.id);
        var free = new Queue<PageId>(earlier.Where(page => page.Value == 0).Select(page => page.Key));
        while (free.TryDequeue(out var id))
        {
            earlier.Remove(id);
            foreach (var next in later[id].Where(next => --earlier[next] == 0))
            {
                free.Enqueue(next);
            }
        }

        return [.. earlier.Keys];
    }

    private IEnumerable<Reference> Earlier(PageId id) => (pages[id] is AgendaItem item ? item.FollowsUp.Concat(item.Replaces) : pages[id].Replaces)
        .Where(reference => reference.Target != id && pages.ContainsKey(reference.Target));

    /// <summary>Of a ring's references, the one that points ahead in time is likely the slip.</summary>
    private void Tell(List<PageId> ring)
    {
        var slip = Enumerable.Range(0, ring.Count).FirstOrDefault(index => PointsAhead(ring[index], ring[(index + 1) % ring.Count]));
        var turned = ring[slip..].Concat(ring[..slip]).ToList();
        var named = turned.Take(MostNamed).Select(id => id.Value).Concat(turned.Count > MostNamed ? ["…"] : []).Append(turned[0].Value);
        problems.Add(Earlier(turned[0]).First(reference => reference.Target == turned[1 % turned.Count]).Place,
            $"Siderne følger op på eller erstatter hinanden i ring: {string.Join(" → ", named)}.",
            "En side kan kun følge op på eller erstatte en ældre. Slet den henvisning under »opfølger« eller »erstatter«, der peger på en nyere.");
    }

    private bool PointsAhead(PageId from, PageId to) => DateOf(from) is { } date && DateOf(to) is { } other && date.CompareTo(other) < 0;

    /// <summary>An item's id begins with its meeting's, which knows the date.</summary>
    private PartialDate? DateOf(PageId id) => pages[id].Date ?? (pages[id] is AgendaItem ? pages.GetValueOrDefault(new PageId(id.Value[..id.Value.LastIndexOf('/')]))?.Date : null);
}
