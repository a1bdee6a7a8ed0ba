namespace Site.Model;

/// <summary>A page, together with its meeting if it is an agenda item.</summary>
/// <param name="Content">The page.</param>
/// <param name="Meeting">The meeting of an agenda item; null for every other page, including a meeting's.</param>
public sealed record PageWithMeeting(Content Content, Meeting? Meeting)
{
    /// <summary>For an item, the date of its meeting; else the page's own date, or null.</summary>
    public PartialDate? Date => Meeting?.Date ?? Content.Date;

    /// <summary>All content in the archive's order: each meeting followed by its items, then the other pages.</summary>
    public static IEnumerable<PageWithMeeting> Enumerate(IEnumerable<Meeting> meetings, IEnumerable<Content> pages) =>
        meetings
            .SelectMany(meeting => meeting.Items.Select(item => new PageWithMeeting(item, meeting))
                .Prepend(new PageWithMeeting(meeting, null)))
            .Concat(pages.Select(page => new PageWithMeeting(page, null)));
}
