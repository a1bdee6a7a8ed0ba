using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// Decides if pages are in force, by their dates, their outcomes and the pages that replace them. Thread-safe.
/// </summary>
internal sealed class InForceFinder
{
    private readonly Dictionary<PageId, PageWithMeeting> byId = [];

    /// <summary>The pages that claim to replace a page, by its id.</summary>
    private readonly ILookup<PageId, PageWithMeeting> replacements;
    private readonly DateOnly today;

    /// <param name="pages">All pages. If several have the same address, the first is used.</param>
    /// <param name="written">Their written references, in the same order.</param>
    /// <param name="today">The day of the build.</param>
    public InForceFinder(
        ImmutableArray<PageWithMeeting> pages, ImmutableArray<WrittenReferences> written, DateOnly today)
    {
        this.today = today;
        foreach (var page in pages)
        {
            byId.TryAdd(page.Content.Id, page);
        }

        replacements = pages.Zip(written).SelectMany(pair => pair.Second.Replaces.Select(id => (id, pair.First)))
            .ToLookup(pair => pair.id, pair => pair.First);
    }

    /// <summary>
    /// Decides if a page is in force on a day. A generated page gives <see cref="InForceReason.NoDates"/>.
    /// </summary>
    public InForce FindOn(PageId id, DateOnly day) => byId.TryGetValue(id, out var page)
        ? InForce.Decide(page, replacements[id].Any(other => InForce.HasTakenEffect(other, day, today)), day)
        : new InForce(InForceReason.NoDates);

    public InForce FindToday(PageId id) => FindOn(id, today);

    /// <summary>True if, by today, a page has replaced the pages that it claims to replace.</summary>
    public bool HasTakenEffect(PageId id) =>
        byId.TryGetValue(id, out var page) && InForce.HasTakenEffect(page, today, today);
}
