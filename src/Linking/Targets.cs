using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>Collects all pages of the site.</summary>
internal static class Targets
{
    /// <summary>All targets by id. Generated pages take precedence over an author's page at the same address.</summary>
    /// <param name="archive">The published archive.</param>
    /// <param name="listings">The groups of lists, each with an overview page.</param>
    /// <param name="kinds">The kinds with an overview page.</param>
    /// <param name="problems">Receives an error for each author's page whose address is taken.</param>
    public static IReadOnlyDictionary<PageId, Target> Collect(
        PublicArchive archive,
        ImmutableArray<ListingGroup> listings,
        ImmutableArray<KindListing> kinds,
        ProblemList problems)
    {
        var targets = new Dictionary<PageId, Target>();
        foreach (var target in CreateAllGenerated(archive, listings, kinds))
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

    private static IEnumerable<Target> CreateAllGenerated(
        PublicArchive archive, ImmutableArray<ListingGroup> listings, ImmutableArray<KindListing> kinds) =>
    [
        CreateGenerated(SiteAddresses.Front, "Forside"),
        CreateGenerated(SiteAddresses.Search, "Søg"),
        CreateGenerated(SiteAddresses.Meetings, "Møder"),
        CreateGenerated(SiteAddresses.Follow, "Følg med"),
        CreateGenerated(SiteAddresses.Matters, "Sager"),
        .. listings.SelectMany(group => group.Listings
            .Select(listing => CreateGenerated(listing.Id, listing.Title, group.Title))
            .Prepend(CreateGenerated(group.Id, group.Title))),
        .. kinds.Select(kind => CreateGenerated(kind.Id, kind.Kind.Plural)),
        .. archive.Tombstones.Select(stone => CreateGenerated(stone.Id, "Siden er trukket tilbage")),
    ];

    private static Target CreateGenerated(PageId id, string title, string? context = null) =>
        new(id, title, context, null, []);

    private static Target FromContent(Content content, Meeting? meeting) =>
        new(content.Id, content.Title, ContextOf(content, meeting), content.ListedKind, [.. content.Text.Anchors]);

    private static string? ContextOf(Content content, Meeting? meeting) => content is AgendaItem item
        ? $"{meeting!.ShortTitle}, punkt {item.Number}"
        : content.ListedKind?.Singular;
}
