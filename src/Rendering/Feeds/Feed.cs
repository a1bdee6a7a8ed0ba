using System.Collections.Immutable;
using Site.Linking;
using Site.Model;

namespace Site.Rendering.Feeds;

/// <summary>What somebody can follow: everything, a list, or a service.</summary>
/// <param name="Page">The page it is a feed of.</param>
/// <param name="Title">What a feed reader calls it.</param>
/// <param name="Entries">The newest first, at most <see cref="Length"/>.</param>
internal sealed record Feed(PageId Page, string Title, ImmutableArray<FeedEntry> Entries)
{
    /// <summary>How many entries a feed holds: enough for a meeting or two between a reader's visits.</summary>
    private const int Length = 50;

    /// <summary>Everything, then every forum, topic, organisation and service that has entries.</summary>
    public static IEnumerable<Feed> AllOf(LinkedArchive archive)
    {
        var entries = archive.Listings.SelectMany(group => group.Listings).SelectMany(listing => listing.Entries)
            .Concat(archive.Pages.Select(page => new PageWithMeeting(page, null))).DistinctBy(entry => entry.Content.Id)
            .Select(entry => FeedEntry.Of(entry, archive)).ToDictionary(entry => entry.Content.Id);
        yield return Of(SiteAddresses.Front, archive.Site.Title, entries.Values);
        foreach (var listing in archive.Listings.SelectMany(group => group.Listings).Where(listing => listing.HasFeed))
        {
            yield return Of(
                listing.Id, $"{listing.Title} – {archive.Site.Title}",
                listing.Entries.Select(entry => entries[entry.Content.Id]));
        }

        foreach (var service in archive.Pages.OfType<Service>())
        {
            yield return Of(
                service.Id, $"{service.Title} – {archive.Site.Title}", archive.RelationsOf(service.Id).MentionedIn
                .Select(target => target.Id).Prepend(service.Id).Where(entries.ContainsKey).Select(id => entries[id]));
        }
    }

    private static Feed Of(PageId page, string title, IEnumerable<FeedEntry> entries) => new(page, title,
    [
        .. entries.OrderByDescending(entry => entry.Updated).ThenByDescending(entry => entry.Date)
            .ThenBy(entry => entry.Content.Id).Take(Length),
    ]);
}

/// <summary>A page in a feed.</summary>
/// <param name="Content">The page.</param>
/// <param name="Context">Where it belongs ("DAS 24. oktober 2019, punkt 8" or its kind), or null.</param>
/// <param name="Date">What places it in time, or null.</param>
/// <param name="Published">When it was first published, by the version history; null where that does not tell.</param>
/// <param name="Updated">
/// When it was last changed by the version history, else the beginning in Denmark of the day it was held back to, else
/// of its date, else of 1970.
/// </param>
internal sealed record FeedEntry(
    Content Content, string? Context, PartialDate? Date, DateTimeOffset? Published, DateTimeOffset Updated)
{
    public static FeedEntry Of(PageWithMeeting entry, LinkedArchive archive)
    {
        var changes = archive.Changes.GetValueOrDefault(entry.Content.Id);
        return new FeedEntry(entry.Content, archive.Find(entry.Content.Id)?.Context, entry.Date, changes?.First,
            changes?.Last ?? DanishDay.Beginning(entry.Content.PublishFrom ?? entry.Date));
    }
}
