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

    /// <summary>For every page its date (one without takes that of what it builds on) and how many steps lie below it.</summary>
    private readonly (PartialDate? When, int Depth)[] steps;

    private ChainFinder(ImmutableArray<MatterPage> pages)
    {
        this.pages = pages;
        var places = OpenEntries.Places([.. pages.Select(page => page.Id)]);
        before = [.. pages.Select(page => page.FollowsUp.Items.IsEmpty && page.Replaces.Items.IsEmpty ? [] : PlacesOf(page.FollowsUp.Items.Concat(page.Replaces.Items)))];
        steps = [.. pages.Select(page => (page.Date, 0))];
        Build();

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
        var together = new DisjointSets(pages.Length);
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
        .GroupBy(page => pages[page].CaseNumber!, StringComparer.Ordinal).Select(group => group.ToList())
        .Where(group => group.Count > 1 && group.Select(page => pages[page].Meeting).Distinct().Count() == group.Count)
        .SelectMany(group => group.Skip(1).Select(page => (group[0], page)));

    private ImmutableArray<int> InOrder(List<int> matter)
    {
        matter.Sort((one, other) => Nullable.Compare(steps[one].When, steps[other].When) is not 0 and var byTime ? byTime
            : steps[one].Depth != steps[other].Depth ? steps[one].Depth - steps[other].Depth
            : Nullable.Compare(pages[one].Meeting, pages[other].Meeting) is not 0 and var byMeeting ? byMeeting
            : pages[one].Number != pages[other].Number ? pages[one].Number - pages[other].Number
            : pages[one].Id.CompareTo(pages[other].Id));
        return [.. matter];
    }

    /// <summary>Finds the steps, each after all that it builds on. Pages that follow one another in a ring, which are told elsewhere, get none.</summary>
    private void Build()
    {
        var after = Enumerable.Range(0, pages.Length).SelectMany(page => before[page].Select(earlier => (earlier, page))).ToLookup(pair => pair.earlier, pair => pair.page);
        var missing = before.Select(earlier => earlier.Length).ToArray();
        var ready = new Queue<int>(Enumerable.Range(0, pages.Length).Where(page => missing[page] == 0));
        while (ready.TryDequeue(out var page))
        {
            if (before[page] is { Length: > 0 } earlier)
            {
                steps[page] = (steps[page].When ?? earlier.Max(step => steps[step].When), earlier.Max(step => steps[step].Depth) + 1);
            }

            foreach (var next in after[page].Where(next => --missing[next] == 0))
            {
                ready.Enqueue(next);
            }
        }
    }
}
