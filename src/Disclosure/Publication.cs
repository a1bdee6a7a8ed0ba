using Site.Model;

namespace Site.Disclosure;

/// <summary>What is published on a day.</summary>
/// <param name="today">The day of the build in Denmark.</param>
/// <param name="showsDrafts">Whether drafts are shown too: for a look before publishing, never for the public.</param>
internal sealed class Publication(DateOnly today, bool showsDrafts)
{
    public DateOnly Today => today;

    /// <summary>Whether drafts are shown too.</summary>
    public bool ShowsDrafts => showsDrafts;

    /// <summary>Whether a page is shown: no draft, due, and not withdrawn.</summary>
    public bool Shows(Content content) => (showsDrafts || !content.IsDraft) && PeriodOf(content).Includes(today);

    /// <summary>
    /// The sign that each page leaves where it was public and is no more. An item is public while its meeting is, too.
    /// A draft never was public, nor a page or an item that was to be withdrawn before it was to be published.
    /// </summary>
    public IEnumerable<Tombstone> TombstonesOf(Archive archive)
    {
        var meetings = archive.Meetings.Where(meeting => !meeting.IsDraft).ToList();
        var items = meetings.SelectMany(meeting => meeting.Items.Where(item => !item.IsDraft)
            .Select(item => (item.Id, Period: PeriodOf(meeting).Within(PeriodOf(item)))));
        var pages = meetings.Concat(archive.Pages.Where(page => !page.IsDraft))
            .Select(page => (page.Id, Period: PeriodOf(page)));
        return items.Concat(pages).Where(page => page.Period.From < page.Period.To && page.Period.To <= today)
            .Select(page => new Tombstone(page.Id, page.Period.To));
    }

    /// <summary>The next day on which <see cref="Shows"/> changes for any of these, or null.</summary>
    public DateOnly? NextDue(IEnumerable<Content> contents) => contents
        .Where(content => !content.IsDraft && (content.PublishFrom ?? content.WithdrawnFrom) is not null)
        .SelectMany(content => new[] { content.PublishFrom, content.WithdrawnFrom })
        .Where(day => day > today).Order().FirstOrDefault();

    private static Period PeriodOf(Content content) =>
        new(content.PublishFrom ?? DateOnly.MinValue, content.WithdrawnFrom ?? DateOnly.MaxValue);

    /// <summary>The days on which a page may be seen.</summary>
    /// <param name="From">The first.</param>
    /// <param name="To">The day after the last.</param>
    private readonly record struct Period(DateOnly From, DateOnly To)
    {
        public bool Includes(DateOnly day) => From <= day && day < To;

        public Period Within(Period other) => new(other.From > From ? other.From : From, other.To < To ? other.To : To);
    }
}
