using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>A way to browse the decisions, with a page of its own that lists its entries.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Title">"Emner", "Kommuner og region" …</param>
/// <param name="Id">The address of the overview, for example <c>emner</c>.</param>
/// <param name="Listings">The lists, in the order of their vocabulary (years: newest first); none is empty.</param>
public sealed record ListingGroup(ListingKind Kind, string Title, PageId Id, ImmutableArray<Listing> Listings);

/// <summary>The pages that share a year, a forum, a topic …</summary>
/// <param name="Kind">What they share.</param>
/// <param name="Key">The year, the vocabulary's id or the outcome's slug.</param>
/// <param name="Title">What people call it ("2019", "Tilbudsvifte", "Delvist godkendt").</param>
/// <param name="Description">A sentence of explanation, or null.</param>
/// <param name="Id">The address of the list, for example <c>emner/tilbudsvifte</c>.</param>
/// <param name="Entries">Newest first; a meeting's items by number.</param>
public sealed record Listing(ListingKind Kind, string Key, string Title, string? Description, PageId Id, ImmutableArray<PageWithMeeting> Entries)
{
    /// <summary>Whether one can follow it: what came of a year or an outcome is nothing to wait for.</summary>
    public bool HasFeed => Kind is ListingKind.Forum or ListingKind.Topic or ListingKind.Organisation;

    /// <summary>The address of the list's <paramref name="number"/>th page, from 1: <c>emner/tilbudsvifte/side/2</c>.</summary>
    public PageId PageOf(int number) => SiteAddresses.PageOf(Id, number);
}

/// <summary>The ways to browse the decisions.</summary>
public enum ListingKind { Year, Forum, Topic, Organisation, Outcome, LegalBasis }

/// <summary>A kind of page with its pages.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Pages">Newest first, then by title; none empty.</param>
public sealed record KindListing(PageKind Kind, ImmutableArray<Content> Pages)
{
    /// <summary>Where the list is.</summary>
    public PageId Id => new(Kind.Folder);

    internal static ImmutableArray<KindListing> Of(ImmutableArray<Content> pages) =>
    [
        .. pages.Where(page => page.Kind.HasList).GroupBy(page => page.Kind)
            .OrderBy(group => KindCatalog.Standard.OrderOf(group.Key))
            .Select(group => new KindListing(
                group.Key,
                [.. group.OrderByDescending(page => page.Date).ThenBy(page => page.Title, StringComparer.Ordinal)])),
    ];
}
