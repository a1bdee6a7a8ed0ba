using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Looks up how a page relates to others, in both directions. Thread-safe.</summary>
/// <param name="archive">Gives the order in time.</param>
/// <param name="references">The references between pages.</param>
/// <param name="targets">Every page of the site.</param>
internal sealed class RelationFinder(
    PublicArchive archive, ReferenceIndex references, IReadOnlyDictionary<PageId, Target> targets)
{
    private readonly ConcurrentDictionary<PageId, Relations> memo = new();
    private readonly Dictionary<PageId, int> order = OrderInTime(archive);

    /// <summary>The relations of a page; empty lists for a page without any.</summary>
    public Relations Find(PageId page) => memo.GetOrAdd(page, Collect);

    private Relations Collect(PageId page)
    {
        var (written, incoming) = (references.WrittenOn(page), references.To(page));
        return new Relations(
            Sorted(written.FollowsUp), Sorted(incoming.FollowedUpBy),
            Sorted(written.Replaces), Sorted(incoming.ReplacedBy),
            Sorted(incoming.MentionedIn));
    }

    private ImmutableArray<Target> Sorted(IReadOnlyCollection<PageId> ids) => ids.Count == 0 ? [] :
        [.. ids.Distinct().OrderBy(id => order.GetValueOrDefault(id, -1)).ThenBy(id => id).Select(id => targets[id])];

    /// <summary>
    /// Each page's position in time. Items follow their meeting, by number; pages without a date come first.
    /// </summary>
    private static Dictionary<PageId, int> OrderInTime(PublicArchive archive)
    {
        var sorted = archive.AllWithMeetings
            .OrderBy(page => (page.Meeting ?? page.Content).Date).ThenBy(page => (page.Meeting ?? page.Content).Id);
        var order = new Dictionary<PageId, int>();
        foreach (var page in sorted)
        {
            order.TryAdd(page.Content.Id, order.Count);
        }

        return order;
    }
}
