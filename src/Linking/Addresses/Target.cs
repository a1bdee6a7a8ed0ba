using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>A page as the target of links.</summary>
/// <param name="Id">The page.</param>
/// <param name="Title">Its title, also the text of a link without text.</param>
/// <param name="Context">
/// For an item its meeting and number ("DAS 24. oktober 2019, punkt 8"), for other pages their kind, or null.
/// </param>
/// <param name="Kind">Its kind; null for meetings, items, plain pages and generated pages.</param>
/// <param name="Anchors">The anchors that a link may name after <c>#</c>.</param>
public sealed record Target(PageId Id, string Title, string? Context, PageKind? Kind, ImmutableArray<string> Anchors)
{
    /// <summary>Its address on the site.</summary>
    public string Address => Id.Address;
}
