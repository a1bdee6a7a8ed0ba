using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Finds the relations of a page to others, in both directions. Thread-safe.</summary>
/// <param name="archive">The published archive, for the dates of pages.</param>
/// <param name="references">The references between pages.</param>
/// <param name="targets">Every page of the site.</param>
internal sealed class RelationFinder(
    PublicArchive archive, ReferenceIndex references, IReadOnlyDictionary<PageId, Target> targets)
{
    private readonly ConcurrentDictionary<PageId, Relations> memo = new();
    private readonly Dictionary<PageId, int> order = ComputeOrder(archive);

    public Relations Find(PageId page) => memo.GetOrAdd(page, Collect);

    private Relations Collect(PageId page)
    {
        var (written, incoming) = (references.FindWritten(page), references.FindIncoming(page));
        return new Relations(
            Sort(written.FollowsUp), Sort(incoming.FollowedUpBy),
            Sort(written.Replaces), Sort(incoming.ReplacedBy),
            Sort(incoming.MentionedIn));
    }

    private ImmutableArray<Target> Sort(IReadOnlyCollection<PageId> ids) => ids.Count == 0 ? [] :
        [.. ids.Distinct().OrderBy(id => order.GetValueOrDefault(id, -1)).ThenBy(id => id).Select(id => targets[id])];

    /// <summary>
    /// The chronological position of each page. Items follow their meeting, by number; pages without a date come first.
    /// </summary>
    private static Dictionary<PageId, int> ComputeOrder(PublicArchive archive)
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
