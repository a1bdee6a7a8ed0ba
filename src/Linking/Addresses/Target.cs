using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>A page of the site as links to it need it.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">Its title, which also stands in for a link's missing text.</param>
/// <param name="Context">
/// Where it belongs ("DAS 24. oktober 2019, punkt 8"), or null for a page that stands alone.
/// </param>
/// <param name="Kind">Its kind; null for meetings, items, plain pages and generated pages.</param>
/// <param name="Anchors">The anchors that a link may name after <c>#</c>.</param>
public sealed record Target(PageId Id, string Title, string? Context, PageKind? Kind, ImmutableArray<string> Anchors)
{
    /// <summary>Its address on the site.</summary>
    public string Address => Id.Address;
}
