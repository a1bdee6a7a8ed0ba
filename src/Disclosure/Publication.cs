using Site.Model;

namespace Site.Disclosure;

/// <summary>Decides which content is published on a given day.</summary>
/// <param name="today">The day of the build, in Danish time.</param>
/// <param name="showsDrafts">True to include drafts, for previews only.</param>
internal sealed class Publication(DateOnly today, bool showsDrafts)
{
    public DateOnly Today => today;

    public bool ShowsDrafts => showsDrafts;

    public bool Shows(Content content) => (showsDrafts || !content.IsDraft) && PeriodOf(content).Includes(today);

    /// <summary>
    /// A tombstone for each page that was published and has been withdrawn. An item is published only while its meeting
    /// is published. Drafts, and pages withdrawn before their publication date, were never published.
    /// </summary>
    public IEnumerable<Tombstone> TombstonesOf(Archive archive)
    {
        var meetings = archive.Meetings.Where(meeting => !meeting.IsDraft).ToList();
        var items = meetings.SelectMany(meeting => meeting.Items.Where(item => !item.IsDraft)
            .Select(item => (item.Id, Period: PeriodOf(meeting).Intersect(PeriodOf(item)))));
        var pages = meetings.Concat(archive.Pages.Where(page => !page.IsDraft))
            .Select(page => (page.Id, Period: PeriodOf(page)));
        return items.Concat(pages).Where(page => page.Period.From < page.Period.To && page.Period.To <= today)
            .Select(page => new Tombstone(page.Id, page.Period.To));
    }

    /// <summary>
    /// The next day on which a page is published or withdrawn, drafts not counted; null if there is none.
    /// </summary>
    public DateOnly? NextDue(IEnumerable<Content> contents) => contents
        .Where(content => !content.IsDraft && (content.PublishFrom ?? content.WithdrawnFrom) is not null)
        .SelectMany(content => new[] { content.PublishFrom, content.WithdrawnFrom })
        .Where(day => day > today).Order().FirstOrDefault();

    private static Period PeriodOf(Content content) =>
        new(content.PublishFrom ?? DateOnly.MinValue, content.WithdrawnFrom ?? DateOnly.MaxValue);

    /// <summary>The days on which a page is published.</summary>
    /// <param name="From">The first day.</param>
    /// <param name="To">The day after the last day.</param>
    private readonly record struct Period(DateOnly From, DateOnly To)
    {
        public bool Includes(DateOnly day) => From <= day && day < To;

        public Period Intersect(Period other) =>
            new(other.From > From ? other.From : From, other.To < To ? other.To : To);
    }
}
