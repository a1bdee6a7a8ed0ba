using System.Collections.Immutable;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.Feeds;

/// <summary>A feed of the whole site, of a list or of a service.</summary>
/// <param name="Entries">The newest first, at most <see cref="MaxEntries"/>.</param>
internal sealed record Feed(PageId Page, string Title, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>Enough for the items of a meeting or two between a reader's visits.</summary>
    private const int MaxEntries = 50;

    /// <summary>Creates the feed of the site, then those of lists, then those of services.</summary>
    public static IEnumerable<Feed> CreateAll(LinkedArchive archive)
    {
        var entries = archive.ListingGroups.SelectMany(group => group.Listings).SelectMany(listing => listing.Entries)
            .Concat(archive.Pages.Select(page => new PageWithMeeting(page, null))).DistinctBy(entry => entry.Content.Id)
            .Select(entry => FeedEntry.From(entry, archive)).ToDictionary(entry => entry.Content.Id);
        yield return Create(SiteAddresses.Front, archive.Site.Title, entries.Values);
        var listings = archive.ListingGroups.SelectMany(group => group.Listings);
        foreach (var listing in listings.Where(listing => listing.HasFeed))
        {
            yield return Create(
                listing.Id, $"{listing.Title} – {archive.Site.Title}",
                listing.Entries.Select(entry => entries[entry.Content.Id]));
        }

        foreach (var service in archive.Pages.OfType<Service>())
        {
            yield return Create(
                service.Id, $"{service.Title} – {archive.Site.Title}", archive.RelationsOf(service.Id).MentionedIn
                .Select(target => target.Id).Prepend(service.Id).Where(entries.ContainsKey).Select(id => entries[id]));
        }
    }

    private static Feed Create(PageId page, string title, IEnumerable<FeedEntry> entries) => new(page, title,
    [
        .. entries.OrderByDescending(entry => entry.Updated).ThenByDescending(entry => entry.Date)
            .ThenBy(entry => entry.Content.Id).Take(MaxEntries),
    ]);
}

/// <summary>A page in a feed.</summary>
/// <param name="Context">
/// Of an item its meeting and number: "DAS 24. oktober 2019, punkt 8". Of other pages their kind. May be null.
/// </param>
/// <param name="Date">Its own date (of the meeting, of the publication), or null.</param>
/// <param name="Published">When it was first published, according to the version history; null if unknown.</param>
/// <param name="Updated">
/// When it was last changed, according to the version history. If that is unknown: the day its embargo ended, else its
/// date, else 1 January 1970, at midnight, Danish time.
/// </param>
internal sealed record FeedEntry(
    Content Content, string? Context, PartialDate? Date, DateTimeOffset? Published, DateTimeOffset Updated)
{
    public static FeedEntry From(PageWithMeeting entry, LinkedArchive archive)
    {
        var changes = archive.Changes.GetValueOrDefault(entry.Content.Id);
        return new FeedEntry(entry.Content, archive.Find(entry.Content.Id)?.Context, entry.Date, changes?.First,
            changes?.Last ?? DanishDay.Beginning(entry.Content.PublishFrom ?? entry.Date));
    }
}
