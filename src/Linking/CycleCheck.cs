using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>What a page follows up and replaces.</summary>
/// <param name="Id">The page.</param>
/// <param name="Date">Its date, or its meeting's.</param>
/// <param name="FollowsUp">As the author wrote it.</param>
/// <param name="Replaces">As the author wrote it.</param>
internal readonly record struct LaterPage(PageId Id, PartialDate? Date, ValueArray<Reference> FollowsUp, ValueArray<Reference> Replaces)
{
    /// <summary>Both; of a page itself none, which is told elsewhere.</summary>
    public IEnumerable<Reference> Earlier
    {
        get
        {
            var id = Id;
            return FollowsUp.Items.Concat(Replaces.Items).Where(reference => reference.Target != id);
        }
    }
}

/// <summary>Tells pages that follow up or replace one another in a ring: none of them can be the first.</summary>
internal sealed class CycleCheck
{
    private const int MostNamed = 6;

    private readonly ProblemList problems = new();
    private readonly Dictionary<PageId, LaterPage> pages;

    /// <summary>Pages that follow up or replace anything: no other can be in a ring.</summary>
    private readonly Dictionary<PageId, ImmutableArray<PageId>> earlier;

    private CycleCheck(ImmutableArray<LaterPage> all)
    {
        pages = all.DistinctBy(page => page.Id).ToDictionary(page => page.Id);
        earlier = pages.Values.Where(page => page.Earlier.Any()).ToDictionary(page => page.Id, page => page.Earlier.Select(reference => reference.Target).Distinct().ToImmutableArray());
    }

    /// <summary>The public's pages.</summary>
    public static IEnumerable<LaterPage> Pages(PublicArchive archive) => archive.Meetings
        .SelectMany(meeting => meeting.Items.Select(item => Of(item, meeting)).Prepend(Of(meeting, null))).Concat(archive.Pages.Select(page => Of(page, null)));

    /// <summary>At least one ring of every knot of pages, each once; when it is mended, the next build tells what is left.</summary>
    public static ImmutableArray<Problem> Of(ImmutableArray<LaterPage> pages)
    {
        var check = new CycleCheck(pages);
        check.Tell();
        return check.problems.Sorted;
    }

    private static LaterPage Of(Content content, Meeting? meeting) =>
        new(content.Id, content.Date ?? meeting?.Date, (content as AgendaItem)?.FollowsUp ?? [], content.Replaces);

    private void Tell()
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
                next = earlier[next].First(rest.Contains);
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
        var left = earlier.ToDictionary(page => page.Key, page => page.Value.Count(earlier.ContainsKey));
        var later = earlier.SelectMany(page => page.Value.Select(target => (target, page.Key))).ToLookup(pair => pair.target, pair => pair.Key);
        var free = new Queue<PageId>(left.Where(page => page.Value == 0).Select(page => page.Key));
        while (free.TryDequeue(out var id))
        {
            left.Remove(id);
            foreach (var next in later[id].Where(next => --left[next] == 0))
            {
                free.Enqueue(next);
            }
        }

        return [.. left.Keys];
    }

    /// <summary>Of a ring's references, the one that points ahead in time is likely the slip.</summary>
    private void Tell(List<PageId> ring)
    {
        var slip = Enumerable.Range(0, ring.Count).FirstOrDefault(index => PointsAhead(ring[index], ring[(index + 1) % ring.Count]));
        var turned = ring[slip..].Concat(ring[..slip]).ToList();
        var named = turned.Take(MostNamed).Select(id => id.Value).Concat(turned.Count > MostNamed ? ["…"] : []).Append(turned[0].Value);
        problems.Add(pages[turned[0]].Earlier.First(reference => reference.Target == turned[1 % turned.Count]).Place,
            $"Siderne følger op på eller erstatter hinanden i ring: {string.Join(" → ", named)}.",
            "En side kan kun følge op på eller erstatte en ældre. Slet den henvisning under »opfølger« eller »erstatter«, der peger på en nyere.");
    }

    private bool PointsAhead(PageId from, PageId to) => pages[from].Date is { } date && pages[to].Date is { } other && date.CompareTo(other) < 0;
}
