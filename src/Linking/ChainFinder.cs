using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Gathers what belongs to one matter.</summary>
internal sealed class ChainFinder
{
    private readonly IReadOnlyDictionary<PageId, Entry> entries;
    private readonly IReadOnlyDictionary<PageId, Relations> relations;

    /// <param name="entries">The public's pages but closed items, each with its meeting.</param>
    /// <param name="relations">What follows up and replaces what.</param>
    public ChainFinder(IReadOnlyDictionary<PageId, Entry> entries, IReadOnlyDictionary<PageId, Relations> relations) =>
        (this.entries, this.relations) = (entries, relations);

    /// <summary>Every matter, longest first, then newest first.</summary>
    public ImmutableArray<Chain> Find()
    {
        var matters = Matters().Select(InOrder)
            .OrderByDescending(steps => steps.Length).ThenByDescending(steps => steps[^1].Date).ThenBy(steps => steps[^1].Content.Id).ToList();
        return [.. matters.Select((steps, index) => new Chain(steps, (index / Chain.PerPage) + 1))];
    }

    /// <summary>
    /// The items that share a number. One that a meeting has on several items is the number of the meeting's own file, as
    /// the minutes of March 2023 have it on nearly every item, and binds nothing.
    /// </summary>
    private static IEnumerable<(PageId One, PageId Other)> SameCaseNumber(IEnumerable<Entry> entries) => entries
        .Select(entry => (entry.Content.Id, Number: (entry.Content as AgendaItem)?.CaseNumber, Meeting: entry.Meeting?.Id)).Where(item => item.Number is not null)
        .GroupBy(item => item.Number!, StringComparer.Ordinal).Where(group => group.Select(item => item.Meeting).Distinct().Count() == group.Count())
        .SelectMany(group => group.Skip(1).Select(item => (group.First().Id, item.Id)));

    /// <summary>The pages that belong together, two or more, in no order.</summary>
    private IEnumerable<List<PageId>> Matters()
    {
        var together = new DisjointSets<PageId>();
        var written = entries.Keys.SelectMany(id => Before(id).Select(earlier => (id, earlier)));
        foreach (var (one, other) in written.Concat(SameCaseNumber(entries.Values)))
        {
            together.Join(one, other);
        }

        return together.Sets;
    }

    private IEnumerable<PageId> Before(PageId id) => relations.TryGetValue(id, out var related)
        ? related.FollowsUp.Concat(related.Replaces).Select(target => target.Id).Where(entries.ContainsKey) : [];

    private ImmutableArray<Entry> InOrder(List<PageId> matter)
    {
        var steps = Built(matter);
        return
        [
            .. matter.Select(id => entries[id]).OrderBy(entry => steps[entry.Content.Id].When).ThenBy(entry => steps[entry.Content.Id].Depth)
                .ThenBy(entry => entry.Meeting?.Id).ThenBy(Number).ThenBy(entry => entry.Content.Id),
        ];
    }

    /// <summary>
    /// For every page its date (one without takes that of what it builds on) and how many steps lie below it. Pages that
    /// follow one another in a ring, which are told elsewhere, get none.
    /// </summary>
    private Dictionary<PageId, (PartialDate? When, int Depth)> Built(List<PageId> matter)
    {
        var before = matter.ToDictionary(id => id, id => Before(id).Distinct().ToList());
        var after = before.SelectMany(page => page.Value.Select(earlier => (earlier, page.Key))).ToLookup(pair => pair.earlier, pair => pair.Key);
        var steps = matter.ToDictionary(id => id, id => (When: entries[id].Date, Depth: 0));
        var missing = before.ToDictionary(page => page.Key, page => page.Value.Count);
        var ready = new Queue<PageId>(matter.Where(id => missing[id] == 0));
        while (ready.TryDequeue(out var id))
        {
            steps[id] = (steps[id].When ?? before[id].Max(earlier => steps[earlier].When), before[id].Select(earlier => steps[earlier].Depth + 1).DefaultIfEmpty().Max());
            foreach (var next in after[id].Where(next => --missing[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return steps;
    }

    private static int Number(Entry entry) => entry.Content is AgendaItem item ? item.Number : 0;
}
