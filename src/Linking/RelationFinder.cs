using System.Collections.Concurrent;
using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Follows what authors wrote one way (follows up, replaces, links to) in both directions, for one page at a time. Safe to use from several threads.</summary>
/// <param name="names">What pages say of one another.</param>
/// <param name="order">Every page's place in time.</param>
/// <param name="targets">Every page of the site.</param>
internal sealed class RelationFinder(NameIndex names, IReadOnlyDictionary<PageId, int> order, IReadOnlyDictionary<PageId, Target> targets)
{
    private readonly ConcurrentDictionary<PageId, Relations> found = new();

    /// <summary>How a page relates to others; sought once.</summary>
    public Relations Of(PageId page) => found.GetOrAdd(page, Find);

    /// <summary>What decides the places in time: meetings, each followed by its items, then pages.</summary>
    public static IEnumerable<DatedPage> Dated(PublicArchive archive) => archive.Meetings
        .SelectMany(meeting => meeting.Items.Select(item => new DatedPage(item.Id, null, true)).Prepend(new DatedPage(meeting.Id, meeting.Date, false)))
        .Concat(archive.Pages.Select(page => new DatedPage(page.Id, page.Date, false)));

    /// <summary>Every page's place in time; a meeting is followed by its items, and what has no date comes first.</summary>
    public static IReadOnlyDictionary<PageId, int> InOrder(ImmutableArray<DatedPage> pages)
    {
        var owners = Enumerable.Range(0, pages.Length).Where(place => !pages[place].IsItem).OrderBy(place => pages[place].Date).ThenBy(place => pages[place].Id);
        return owners.SelectMany(place => Enumerable.Range(place + 1, pages.Length - place - 1).TakeWhile(next => pages[next].IsItem).Prepend(place))
            .Select(place => pages[place].Id).Distinct().Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
    }

    private Relations Find(PageId page)
    {
        var (written, named) = (names.WrittenOn(page), names.Of(page));
        return new Relations(Sorted(written.FollowsUp.Items), Sorted(named.FollowedUpBy), Sorted(written.Replaces.Items), Sorted(named.ReplacedBy), Sorted(named.MentionedIn));
    }

    private ImmutableArray<Target> Sorted(IReadOnlyCollection<PageId> ids) => ids.Count == 0 ? [] :
        [.. ids.Distinct().OrderBy(id => order.GetValueOrDefault(id, -1)).ThenBy(id => id).Select(id => targets[id])];
}

/// <summary>What places a page in time.</summary>
/// <param name="Id">The page.</param>
/// <param name="Date">Its date, or null; an item needs none.</param>
/// <param name="IsItem">Whether it is an item of the last meeting before it.</param>
internal readonly record struct DatedPage(PageId Id, PartialDate? Date, bool IsItem);
