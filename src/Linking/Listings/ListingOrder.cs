using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The order of the pages in every list.</summary>
internal static class ListingOrder
{
    /// <summary>
    /// Sorts newest first. Within a day, pages that are not items come first, then items by meeting id and number.
    /// Meetings are left out, as no list contains them.
    /// </summary>
    /// <param name="pages">All pages, with the items of each meeting in order of number.</param>
    public static ImmutableArray<PageWithMeeting> Sort(ImmutableArray<PageWithMeeting> pages) =>
    [
        .. pages.Where(page => page.Content is not Meeting)
            .OrderByDescending(page => page.Date).ThenBy(page => page.Meeting?.Id),
    ];
}
