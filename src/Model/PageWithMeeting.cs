namespace Site.Model;

/// <summary>A page, together with its meeting if it is an agenda item.</summary>
/// <param name="Content">The page.</param>
/// <param name="Meeting">The meeting of an agenda item; null for every other page, also for a meeting's own.</param>
public sealed record PageWithMeeting(Content Content, Meeting? Meeting)
{
    /// <summary>The date of the item's meeting, else the page's own; null if it has none.</summary>
    public PartialDate? Date => Meeting?.Date ?? Content.Date;

    /// <summary>All content in the archive's order: each meeting followed by its items, then the other pages.</summary>
    public static IEnumerable<PageWithMeeting> Enumerate(IEnumerable<Meeting> meetings, IEnumerable<Content> pages) =>
        meetings
            .SelectMany(meeting => meeting.Items.Select(item => new PageWithMeeting(item, meeting))
                .Prepend(new PageWithMeeting(meeting, null)))
            .Concat(pages.Select(page => new PageWithMeeting(page, null)));
}
