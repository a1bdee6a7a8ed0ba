using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// Collects calendar events: meetings, theme days and deadlines. Those without a known day are left out.
/// </summary>
internal static partial class DatedEvents
{
    /// <summary>
    /// By first day, then by key. A meeting that was announced and has a page is one event, described by its page; a
    /// deadline, theme day or journey of several days that begins on the same day is another.
    /// </summary>
    public static ImmutableArray<DatedEvent> Collect(PublicArchive archive)
    {
        var meetings = archive.Meetings.Select(Of).OfType<DatedEvent>().ToList();
        var known = meetings.Select(meeting => (meeting.Forum?.Id, meeting.First)).ToHashSet();
        var announced = archive.Pages.OfType<CalendarYear>().SelectMany(Of).ToList();
        var unheld = announced
            .Where(date => !date.IsMeeting || date.Event.First < date.Event.Last
                || !known.Contains((date.Event.Forum?.Id, date.Event.First)))
            .ToList();
        known.UnionWith(announced.Where(date => date.IsMeeting)
            .Select(date => (date.Event.Forum?.Id, date.Event.First)));
        var next = archive.Meetings.Select(Next).OfType<DatedEvent>()
            .Where(date => !known.Contains((date.Forum?.Id, date.First)));
        var deadlines = archive.Pages.OfType<Consultation>().Select(Of).OfType<DatedEvent>();
        return
        [
            .. meetings.Concat(unheld.Select(date => date.Event)).Concat(next).Concat(deadlines)
                .OrderBy(date => date.First).ThenBy(date => date.Key, StringComparer.Ordinal),
        ];
    }

    private static DatedEvent? Of(Meeting meeting) => DayOf(meeting.Day) is { } day
        ? new DatedEvent(
            meeting.Id.Value, meeting.Title, day, day, HoursIn(meeting.Hours), meeting.Forum,
            meeting.Venue, meeting.Summary, meeting.Id)
        : null;

    private static DatedEvent? Next(Meeting meeting) => DayOf(meeting.Next) is { } day
        ? new DatedEvent(
            $"{meeting.Id}/naeste", $"Møde: {meeting.Forum.Title}", day, day, null, meeting.Forum,
            null, null, meeting.Id)
        : null;

    private static DatedEvent? Of(Consultation consultation) => DayOf(consultation.Deadline) is { } day
        ? new DatedEvent(
            $"{consultation.Id}/frist", $"Frist: {consultation.Title}", day, day, null, null, null,
            consultation.Summary, consultation.Id)
        : null;

    /// <summary>
    /// Keys are made of titles, so that an event keeps its key when others move; a repeated title gets a number.
    /// </summary>
    private static IEnumerable<(DatedEvent Event, bool IsMeeting)> Of(CalendarYear calendar) =>
        from same in calendar.Events.GroupBy(date => Slug.From(date.Title), StringComparer.Ordinal)
        from numbered in same.Index()
        let key = numbered.Index == 0
            ? same.Key
            : string.Create(CultureInfo.InvariantCulture, $"{same.Key}-{numbered.Index + 1}")
        let dated = Of(calendar, numbered.Item, key)
        where dated is not null
        select (dated, numbered.Item.Type == CalendarEventType.Meeting);

    private static DatedEvent? Of(CalendarYear calendar, CalendarEvent date, string key) => DayOf(date.Date) is { } day
        ? new DatedEvent(
            $"{calendar.Id}/{key}", TitleOf(date), day, DayOf(date.End) ?? day, null, date.Forum, null,
            date.Text, calendar.Id)
        : null;

    private static string TitleOf(CalendarEvent date) =>
        date.Type == CalendarEventType.Deadline ? $"Frist: {date.Title}" : date.Title;

    private static DateOnly? DayOf(PartialDate? date) =>
        date is { Month: { } month, Day: { } day } ? new DateOnly(date.Value.Year, month, day) : null;

    private static (TimeOnly From, TimeOnly To)? HoursIn(string? text) =>
        text is not null && Hours().Match(text) is { Success: true } match && TimeIn(match, 1) is { } from
            && TimeIn(match, 3) is { } to && from < to
            ? (from, to)
            : null;

    private static TimeOnly? TimeIn(Match match, int group)
    {
        var (hour, minute) = (Number(match.Groups[group]), Number(match.Groups[group + 1]));
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>"kl. 12.00-15.00", "9:30 – 12", "kl. 9 til 11".</summary>
    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|til)\s*(?:kl\.\s*)?(\d{1,2})(?:[.:](\d{2}))?(?!\d)")]
    private static partial Regex Hours();
}
