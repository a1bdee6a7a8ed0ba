using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>A way to browse the decisions, with a page of its own that lists its entries.</summary>
/// <param name="Kind">Which way.</param>
/// <param name="Title">"Emner", "Kommuner og region" …</param>
/// <param name="Id">The address of the overview, for example <c>emner</c>.</param>
/// <param name="Listings">The lists, in the order of their vocabulary (years: newest first); none is empty.</param>
public sealed record ListingGroup(ListingKind Kind, string Title, PageId Id, ImmutableArray<Listing> Listings);
