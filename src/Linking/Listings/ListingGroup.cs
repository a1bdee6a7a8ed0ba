using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The listings by one property, with an overview page.</summary>
/// <param name="Kind">The property.</param>
/// <param name="Title">"Emner", "Kommuner og region" …</param>
/// <param name="Id">The address of the overview, for example <c>emner</c>.</param>
/// <param name="Listings">The lists, in the order of their vocabulary (years: newest first); none is empty.</param>
public sealed record ListingGroup(ListingKind Kind, string Title, PageId Id, ImmutableArray<Listing> Listings);
