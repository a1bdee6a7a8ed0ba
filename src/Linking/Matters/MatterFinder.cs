using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// Groups the pages that belong to the same matter. Inside this class an <c>int</c> page is an index in <c>pages</c>.
/// </summary>
internal sealed class MatterFinder
{
    private readonly ImmutableArray<PageWithMeeting> pages;

    /// <summary>The distinct pages that a page follows up or replaces. Has no entry if there are none.</summary>
    private readonly Dictionary<int, ImmutableArray<int>> predecessors = [];

    /// <summary>
    /// By page. A page without a date has the latest date of its predecessors. The depth is the length of the longest
    /// path through its predecessors.
    /// </summary>
    private readonly (PartialDate? Date, int Depth)[] sortKeys;

    private MatterFinder(ListablePages listable, ReferenceIndex references)
    {
        pages = listable.All;
        for (var page = 0; page < pages.Length; page++)
        {
            var written = references.FindWritten(pages[page].Content.Id);
            ImmutableArray<int> earlier =
                [.. written.FollowsUp.Concat(written.Replaces).Select(listable.IndexOf).OfType<int>().Distinct()];
            if (!earlier.IsEmpty)
            {
                predecessors.Add(page, earlier);
            }
        }

        sortKeys = [.. pages.Select(page => (page.Date, 0))];
        ComputeSortKeys();
    }

    /// <summary>
    /// The pages of each matter with at least two, from oldest to newest. Longer matters come first. Among equally long
    /// ones, the newest comes first.
    /// </summary>
    public static ImmutableArray<ImmutableArray<PageWithMeeting>> Find(
        ListablePages listable, ReferenceIndex references)
    {
        var finder = new MatterFinder(listable, references);
        return
        [
            .. finder.FindMatters().Select(finder.Sort)
                .OrderByDescending(steps => steps.Length)
                .ThenByDescending(steps => steps[^1].Date)
                .ThenBy(steps => steps[^1].Content.Id),
        ];
    }

    /// <summary>The pages of each matter, in no particular order.</summary>
    private IEnumerable<List<int>> FindMatters()
    {
        var sets = new DisjointSets(pages.Length);
        var written = predecessors.SelectMany(page => page.Value.Select(predecessor => (page.Key, predecessor)));
        foreach (var (one, other) in written.Concat(PairsWithSameCaseNumber()))
        {
            sets.Join(one, other);
        }

        return sets.Sets;
    }

    /// <summary>
    /// Pairs of items with the same case number. If several items of one meeting share a number, it is that of the
    /// meeting itself, and no items with it are joined. In March 2023, nearly every item has the same number.
    /// </summary>
    private IEnumerable<(int One, int Other)> PairsWithSameCaseNumber() =>
        from item in Enumerable.Range(0, pages.Length)
        let number = (pages[item].Content as AgendaItem)?.CaseNumber
        where number is not null
        group item by number into items
        where items.Select(item => pages[item].Meeting!.Id).Distinct().Count() == items.Count()
        from other in items.Skip(1)
        select (items.First(), other);

    private ImmutableArray<PageWithMeeting> Sort(List<int> matter) =>
    [
        .. matter
            .OrderBy(page => sortKeys[page].Date).ThenBy(page => sortKeys[page].Depth)
            .ThenBy(page => pages[page].Meeting?.Id).ThenBy(page => (pages[page].Content as AgendaItem)?.Number)
            .ThenBy(page => pages[page].Content.Id)
            .Select(page => pages[page]),
    ];

    /// <summary>
    /// Pages in a cycle and pages after them keep depth 0. <see cref="CycleCheck"/> reports the cycles.
    /// </summary>
    private void ComputeSortKeys()
    {
        foreach (var page in TopologicalOrder.Sort(predecessors))
        {
            var earlier = predecessors[page];
            sortKeys[page] = (
                sortKeys[page].Date ?? earlier.Max(predecessor => sortKeys[predecessor].Date),
                earlier.Max(predecessor => sortKeys[predecessor].Depth) + 1);
        }
    }
}
