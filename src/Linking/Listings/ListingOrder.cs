using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The order of the pages in every list.</summary>
internal static class ListingOrder
{
    /// <summary>
    /// Sorts newest first. Of one day, other pages come before items; items by the id of their meeting and by number.
    /// Meetings' own pages, which no list holds, are left out.
    /// </summary>
    /// <param name="pages">The items of each meeting by number.</param>
    public static ImmutableArray<PageWithMeeting> Sort(ImmutableArray<PageWithMeeting> pages) =>
    [
        .. pages.Where(page => page.Content is not Meeting)
            .OrderByDescending(page => page.Date).ThenBy(page => page.Meeting?.Id),
    ];
}
