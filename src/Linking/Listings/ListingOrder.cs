using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The order of the pages in the lists of <see cref="ListingGroups"/>.</summary>
internal static class ListingOrder
{
    /// <summary>
    /// Sorts newest first. Within a day, pages that are not items come first, then items by meeting id and number.
    /// Meetings are left out, as these lists contain none.
    /// </summary>
    /// <param name="pages">All pages, with the items of each meeting in order of number.</param>
    public static ImmutableArray<PageWithMeeting> Sort(ImmutableArray<PageWithMeeting> pages) =>
    [
        .. pages.Where(page => page.Content is not Meeting)
            .OrderByDescending(page => page.Date).ThenBy(page => page.Meeting?.Id),
    ];
}
