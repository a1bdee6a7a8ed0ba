using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// Answers whether pages are in force, by their dates, their outcomes and what replaces them. Thread-safe.
/// </summary>
internal sealed class InForceFinder
{
    private readonly Dictionary<PageId, PageWithMeeting> pages = [];

    /// <summary>By the id of a page the pages that say they replace it.</summary>
    private readonly ILookup<PageId, PageWithMeeting> replacements;
    private readonly DateOnly today;

    /// <param name="all">All pages; of several at one address the first counts.</param>
    /// <param name="written">What each of them names.</param>
    /// <param name="today">The day of the build.</param>
    public InForceFinder(ImmutableArray<PageWithMeeting> all, ImmutableArray<WrittenReferences> written, DateOnly today)
    {
        this.today = today;
        foreach (var page in all)
        {
            pages.TryAdd(page.Content.Id, page);
        }

        replacements = all.Zip(written).SelectMany(pair => pair.Second.Replaces.Select(id => (id, pair.First)))
            .ToLookup(pair => pair.id, pair => pair.First);
    }

    /// <summary>
    /// Whether a page is in force on a day; <see cref="InForceReason.NoDates"/> for a generated page.
    /// </summary>
    public InForce On(PageId id, DateOnly day) => pages.TryGetValue(id, out var page)
        ? InForce.Decide(page, replacements[id].Any(other => InForce.HasTakenEffect(other, day, today)), day)
        : new InForce(InForceReason.NoDates);

    /// <summary>Whether a page is in force today.</summary>
    public InForce Today(PageId id) => On(id, today);

    /// <summary>Whether what a page says that it replaces is replaced today.</summary>
    public bool HasTakenEffect(PageId id) =>
        pages.TryGetValue(id, out var page) && InForce.HasTakenEffect(page, today, today);
}
