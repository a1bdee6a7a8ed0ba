using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>What lists, chains and backlinks may name: everything the public has but closed items.</summary>
internal sealed class OpenEntries
{
    private readonly IReadOnlyDictionary<PageId, int> places;

    /// <param name="archive">What the public may see; of several pages at one address, which is told elsewhere, the first counts.</param>
    /// <param name="known">Places where ids stand.</param>
    public OpenEntries(PublicArchive archive, Kept<PageId, IReadOnlyDictionary<PageId, int>> known)
    {
        All = [.. In(archive)];
        places = known.Of(All.Select(entry => entry.Content.Id));
        if (places.Count < All.Length)
        {
            All = [.. All.DistinctBy(entry => entry.Content.Id)];
            places = Places([.. All.Select(entry => entry.Content.Id)]);
        }
    }

    /// <summary>All of them: meetings, each followed by its open items, then pages.</summary>
    public ImmutableArray<Entry> All { get; }

    /// <summary>Where in a row of ids each stands first.</summary>
    public static IReadOnlyDictionary<PageId, int> Places(ImmutableArray<PageId> ids)
    {
        var places = new Dictionary<PageId, int>(ids.Length);
        for (var place = 0; place < ids.Length; place++)
        {
            places.TryAdd(ids[place], place);
        }

        return places;
    }

    /// <summary>A page's place, or null.</summary>
    public int? PlaceOf(PageId id) => places.TryGetValue(id, out var place) ? place : null;

    /// <summary>A page, or null.</summary>
    public Entry? Find(PageId id) => PlaceOf(id) is { } place ? All[place] : null;

    private static IEnumerable<Entry> In(PublicArchive archive) => archive.Meetings
        .SelectMany(meeting => meeting.Items.Where(item => item.Openness == Openness.Open).Select(item => new Entry(item, meeting)).Prepend(new Entry(meeting, null)))
        .Concat(archive.Pages.Select(page => new Entry(page, null)));
}
