using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>A kind of page with its pages.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Pages">Newest first, then by title; never empty.</param>
public sealed record KindListing(PageKind Kind, ImmutableArray<Content> Pages)
{
    /// <summary>The address of the list.</summary>
    public PageId Id => new(Kind.Folder);

    internal static ImmutableArray<KindListing> Collect(ImmutableArray<Content> pages) =>
    [
        .. pages.Where(page => page.Kind.HasList).GroupBy(page => page.Kind)
            .OrderBy(group => KindCatalog.Standard.OrderOf(group.Key))
            .Select(group => new KindListing(
                group.Key,
                [.. group.OrderByDescending(page => page.Date).ThenBy(page => page.Title, StringComparer.Ordinal)])),
    ];
}
