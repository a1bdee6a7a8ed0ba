using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The pages that share a year, a forum, a topic or another property.</summary>
/// <param name="Kind">The property.</param>
/// <param name="Key">The year, the id in the vocabulary, or the slug of the outcome.</param>
/// <param name="Title">The display name ("2019", "Tilbudsvifte", "Delvist godkendt").</param>
/// <param name="Description">A sentence of explanation, or null.</param>
/// <param name="Id">The address of the list, for example <c>emner/tilbudsvifte</c>.</param>
/// <param name="Entries">Newest first; a meeting's items by number.</param>
public sealed record Listing(
    ListingKind Kind, string Key, string Title, string? Description, PageId Id, ImmutableArray<PageWithMeeting> Entries)
{
    /// <summary>True if the list has a feed. Lists by year, outcome and legal basis have none.</summary>
    public bool HasFeed => Kind is ListingKind.Forum or ListingKind.Topic or ListingKind.Organisation;

    /// <summary>The address of a page of the list; numbers start at 1.</summary>
    public PageId PageOf(int number) => SiteAddresses.PageOf(Id, number);
}
