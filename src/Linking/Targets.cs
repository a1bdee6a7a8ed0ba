using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Every page the site will have, by id.</summary>
internal static class Targets
{
    /// <summary>Pages the generator makes itself, beside the lists.</summary>
    private static readonly ImmutableArray<Target> Fixed =
    [
        new(SiteAddresses.Front, "Forside", null, null, []),
        new(SiteAddresses.Search, "Søg", null, null, []),
        new(SiteAddresses.Meetings, "Møder", null, null, []),
        new(SiteAddresses.Follow, "Følg med", null, null, []),
        new(SiteAddresses.Matters, "Sager", null, null, []),
    ];

    public static IReadOnlyDictionary<PageId, Target> Of(PublicArchive archive, ImmutableArray<ListingGroup> listings, ProblemList problems)
    {
        var kinds = KindListing.Of(archive.Pages).Select(kind => new Target(kind.Id, kind.Kind.Plural, null, null, []));
        var stones = archive.Tombstones.Select(stone => new Target(stone.Id, "Siden er trukket tilbage", null, null, []));
        var targets = Fixed.Concat(listings.SelectMany(OfGroup)).Concat(kinds).Concat(stones).ToDictionary(target => target.Id);
        foreach (var (content, target) in archive.Meetings.SelectMany(OfMeeting).Concat(archive.Pages.Select(page => (page, Of(page, page.Kind?.Singular)))))
        {
            if (!targets.TryAdd(target.Id, target))
            {
                problems.Add(new SourcePlace(content.File), $"Adressen {target.Address} er optaget af en anden side.", "Giv filen et andet navn.");
            }
        }

        return targets;
    }

    private static IEnumerable<Target> OfGroup(ListingGroup group) =>
        group.Listings.Select(listing => new Target(listing.Id, listing.Title, group.Title, null, [])).Prepend(new Target(group.Id, group.Title, null, null, []));

    private static IEnumerable<(Content Content, Target Target)> OfMeeting(Meeting meeting) =>
        meeting.Items.Select(item => ((Content)item, Of(item, $"{meeting.ShortTitle}, punkt {item.Number}"))).Prepend((meeting, Of(meeting, null)));

    private static Target Of(Content content, string? context) => new(content.Id, content.Title, context, content.Kind, [.. content.Text.Anchors]);
}
