using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Collects every page that the site will have.</summary>
internal static class Targets
{
    /// <summary>All targets by id. Generated pages take precedence over an author's page at the same address.</summary>
    /// <param name="archive">What the public may see.</param>
    /// <param name="listings">The lists that get pages.</param>
    /// <param name="kinds">The kinds that get an overview page.</param>
    /// <param name="problems">Gets a problem for each author's page whose address is taken.</param>
    public static IReadOnlyDictionary<PageId, Target> Collect(
        PublicArchive archive,
        ImmutableArray<ListingGroup> listings,
        ImmutableArray<KindListing> kinds,
        ProblemList problems)
    {
        var targets = new Dictionary<PageId, Target>();
        foreach (var target in Generated(archive, listings, kinds))
        {
            targets.TryAdd(target.Id, target);
        }

        foreach (var (content, meeting) in archive.AllWithMeetings)
        {
            if (!targets.TryAdd(content.Id, FromContent(content, meeting)))
            {
                problems.Add(
                    new SourcePlace(content.File),
                    $"Adressen {content.Id.Address} er optaget af en anden side.",
                    "Giv filen et andet navn.");
            }
        }

        return targets;
    }

    private static IEnumerable<Target> Generated(
        PublicArchive archive, ImmutableArray<ListingGroup> listings, ImmutableArray<KindListing> kinds) =>
    [
        Generated(SiteAddresses.Front, "Forside"),
        Generated(SiteAddresses.Search, "Søg"),
        Generated(SiteAddresses.Meetings, "Møder"),
        Generated(SiteAddresses.Follow, "Følg med"),
        Generated(SiteAddresses.Matters, "Sager"),
        .. listings.SelectMany(group => group.Listings
            .Select(listing => Generated(listing.Id, listing.Title, group.Title))
            .Prepend(Generated(group.Id, group.Title))),
        .. kinds.Select(kind => Generated(kind.Id, kind.Kind.Plural)),
        .. archive.Tombstones.Select(stone => Generated(stone.Id, "Siden er trukket tilbage")),
    ];

    private static Target Generated(PageId id, string title, string? context = null) =>
        new(id, title, context, null, []);

    private static Target FromContent(Content content, Meeting? meeting) =>
        new(content.Id, content.Title, ContextOf(content, meeting), content.ListedKind, [.. content.Text.Anchors]);

    private static string? ContextOf(Content content, Meeting? meeting) => content is AgendaItem item
        ? $"{meeting!.ShortTitle}, punkt {item.Number}"
        : content.ListedKind?.Singular;
}
