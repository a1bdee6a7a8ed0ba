using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>What decides which pages belong to one matter, and in which order.</summary>
/// <param name="Id">The page.</param>
/// <param name="Date">What places it in time.</param>
/// <param name="Meeting">For an item, its meeting.</param>
/// <param name="Number">For an item, its number there; else 0.</param>
/// <param name="CaseNumber">For an item, the number of its case, or null.</param>
/// <param name="FollowsUp">Existing pages that it follows up.</param>
/// <param name="Replaces">Existing pages that it takes the place of.</param>
internal readonly record struct MatterPage(PageId Id, PartialDate? Date, PageId? Meeting, int Number, string? CaseNumber, ValueArray<PageId> FollowsUp, ValueArray<PageId> Replaces)
{
    public static MatterPage Of(Entry entry, WrittenNames names) =>
        new(entry.Content.Id, entry.Date, entry.Meeting?.Id, (entry.Content as AgendaItem)?.Number ?? 0, (entry.Content as AgendaItem)?.CaseNumber, names.FollowsUp, names.Replaces);
}

/// <summary>Gathers what belongs to one matter. A page is called by its place among all.</summary>
internal sealed class ChainFinder
{
    private readonly ImmutableArray<MatterPage> pages;

    /// <summary>For every page those that it follows up or replaces, each once.</summary>
    private readonly ImmutableArray<ImmutableArray<int>> before;

    private ChainFinder(ImmutableArray<MatterPage> pages)
    {
        this.pages = pages;
        var places = OpenEntries.Places([.. pages.Select(page => page.Id)]);
        before = [.. pages.Select(page => page.FollowsUp.Items.IsEmpty && page.Replaces.Items.IsEmpty ? [] : PlacesOf(page.FollowsUp.Items.Concat(page.Replaces.Items)))];

        ImmutableArray<int> PlacesOf(IEnumerable<PageId> ids) => [.. ids.Where(places.ContainsKey).Select(id => places[id]).Distinct()];
    }

    /// <summary>Every matter's pages from oldest to newest; the longest matter first, then the newest.</summary>
    /// <param name="pages">The public's pages but closed items, each once.</param>
    public static IReadOnlyList<ImmutableArray<int>> Find(ImmutableArray<MatterPage> pages)
    {
        var finder = new ChainFinder(pages);
        return
        [
            .. finder.Matters().Select(finder.InOrder)
                .OrderByDescending(steps => steps.Length).ThenByDescending(steps => pages[steps[^1]].Date).ThenBy(steps => pages[steps[^1]].Id),
        ];
    }

    /// <summary>The pages that belong together, two or more, in no order.</summary>
    private IEnumerable<List<int>> Matters()
    {
        var together = new DisjointSets<int>();
        var written = Enumerable.Range(0, pages.Length).SelectMany(page => before[page].Select(earlier => (page, earlier)));
        foreach (var (one, other) in written.Concat(SameCaseNumber()))
        {
            together.Join(one, other);
        }

        return together.Sets;
    }

    /// <summary>
    /// The items that share a number. One that a meeting has on several items is the number of the meeting's own file, as
    /// the minutes of March 2023 have it on nearly every item, and binds nothing.
    /// </summary>
    private IEnumerable<(int One, int Other)> SameCaseNumber() => Enumerable.Range(0, pages.Length).Where(page => pages[page].CaseNumber is not null)
        .GroupBy(page => pages[page].CaseNumber!, StringComparer.Ordinal).Where(group => group.Select(page => pages[page].Meeting).Distinct().Count() == group.Count())
        .SelectMany(group => group.Skip(1).Select(page => (group.First(), page)));

    private ImmutableArray<int> InOrder(List<int> matter)
    {
        var steps = Built(matter);
        return
        [
            .. matter.OrderBy(page => steps[page].When).ThenBy(page => steps[page].Depth)
                .ThenBy(page => pages[page].Meeting).ThenBy(page => pages[page].Number).ThenBy(page => pages[page].Id),
        ];
    }

    /// <summary>
    /// For every page its date (one without takes that of what it builds on) and how many steps lie below it. Pages that
    /// follow one another in a ring, which are told elsewhere, get none.
    /// </summary>
    private Dictionary<int, (PartialDate? When, int Depth)> Built(List<int> matter)
    {
        var after = matter.SelectMany(page => before[page].Select(earlier => (earlier, page))).ToLookup(pair => pair.earlier, pair => pair.page);
        var steps = matter.ToDictionary(page => page, page => (When: pages[page].Date, Depth: 0));
        var missing = matter.ToDictionary(page => page, page => before[page].Length);
        var ready = new Queue<int>(matter.Where(page => missing[page] == 0));
        while (ready.TryDequeue(out var page))
        {
            steps[page] = (steps[page].When ?? before[page].Max(earlier => steps[earlier].When), before[page].Select(earlier => steps[earlier].Depth + 1).DefaultIfEmpty().Max());
            foreach (var next in after[page].Where(next => --missing[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return steps;
    }
}
