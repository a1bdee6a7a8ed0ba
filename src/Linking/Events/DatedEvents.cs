using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Site.Disclosure;
using Site.Model;

namespace Site.Linking;

/// <summary>
/// Collects calendar events: meetings, theme days and deadlines. Events without an exact day are left out.
/// </summary>
internal static partial class DatedEvents
{
    /// <summary>
    /// Returns all events, by first day, then key. A forum's meeting on a day may have several sources: its page, the
    /// calendar, and the page of the previous meeting. The first of them is used. Announced deadlines, theme days and
    /// events of several days are always included.
    /// </summary>
    public static ImmutableArray<DatedEvent> Collect(PublicArchive archive)
    {
        var meetings = archive.Meetings.Select(FromMeeting).OfType<DatedEvent>().ToList();
        var known = meetings.Select(meeting => (meeting.Forum?.Id, meeting.First)).ToHashSet();
        var announced = archive.Pages.OfType<CalendarYear>().SelectMany(FromCalendar).ToList();
        var withoutPage = announced
            .Where(entry => !entry.IsMeeting || entry.Event.First < entry.Event.Last
                || !known.Contains((entry.Event.Forum?.Id, entry.Event.First)))
            .ToList();
        known.UnionWith(announced.Where(entry => entry.IsMeeting)
            .Select(entry => (entry.Event.Forum?.Id, entry.Event.First)));
        var next = archive.Meetings.Select(FromNextMeeting).OfType<DatedEvent>()
            .Where(entry => !known.Contains((entry.Forum?.Id, entry.First)));
        var deadlines = archive.Pages.OfType<Consultation>().Select(FromConsultation).OfType<DatedEvent>();
        return
        [
            .. meetings.Concat(withoutPage.Select(entry => entry.Event)).Concat(next).Concat(deadlines)
                .OrderBy(entry => entry.First).ThenBy(entry => entry.Key, StringComparer.Ordinal),
        ];
    }

    private static DatedEvent? FromMeeting(Meeting meeting) => DayOf(meeting.HeldOn) is { } day
        ? new DatedEvent(
            meeting.Id.Value, meeting.Title, day, day, ParseHours(meeting.Hours), meeting.Forum,
            meeting.Venue, meeting.Summary, meeting.Id)
        : null;

    private static DatedEvent? FromNextMeeting(Meeting meeting) => DayOf(meeting.NextMeetingDate) is { } day
        ? new DatedEvent(
            $"{meeting.Id}/naeste", $"Møde: {meeting.Forum.Title}", day, day, null, meeting.Forum,
            null, null, meeting.Id)
        : null;

    private static DatedEvent? FromConsultation(Consultation consultation) => DayOf(consultation.Deadline) is { } day
        ? new DatedEvent(
            $"{consultation.Id}/frist", $"Frist: {consultation.Title}", day, day, null, null, null,
            consultation.Summary, consultation.Id)
        : null;

    /// <summary>
    /// Keys are slugs of titles, so that an event keeps its key when others are added or moved. A repeated title gets a
    /// number: <c>temadag</c>, <c>temadag-2</c>.
    /// </summary>
    private static IEnumerable<(DatedEvent Event, bool IsMeeting)> FromCalendar(CalendarYear calendar) =>
        from withSlug in calendar.Events.GroupBy(entry => Slug.From(entry.Title), StringComparer.Ordinal)
        from entry in withSlug.Index()
        let key = entry.Index == 0
            ? withSlug.Key
            : string.Create(CultureInfo.InvariantCulture, $"{withSlug.Key}-{entry.Index + 1}")
        let dated = FromCalendarEvent(calendar, entry.Item, key)
        where dated is not null
        select (dated, entry.Item.Type == CalendarEventType.Meeting);

    private static DatedEvent? FromCalendarEvent(
        CalendarYear calendar, CalendarEvent calendarEvent, string key) => DayOf(calendarEvent.Date) is { } day
        ? new DatedEvent(
            $"{calendar.Id}/{key}", TitleOf(calendarEvent), day, DayOf(calendarEvent.End) ?? day,
            null, calendarEvent.Forum, null,
            calendarEvent.Text, calendar.Id)
        : null;

    private static string TitleOf(CalendarEvent calendarEvent) =>
        calendarEvent.Type == CalendarEventType.Deadline ? $"Frist: {calendarEvent.Title}" : calendarEvent.Title;

    private static DateOnly? DayOf(PartialDate? date) =>
        date is { Month: { } month, Day: { } day } ? new DateOnly(date.Value.Year, month, day) : null;

    private static (TimeOnly From, TimeOnly To)? ParseHours(string? text) =>
        text is not null && Hours().Match(text) is { Success: true } match && ParseTime(match, 1) is { } from
            && ParseTime(match, 3) is { } to && from < to
            ? (from, to)
            : null;

    private static TimeOnly? ParseTime(Match match, int group)
    {
        var (hour, minute) = (ParseNumber(match.Groups[group]), ParseNumber(match.Groups[group + 1]));
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private static int ParseNumber(Group digits) =>
        digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;

    /// <summary>"kl. 12.00-15.00", "9:30 – 12", "kl. 9 til 11".</summary>
    [GeneratedRegex(@"(?<!\d)(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|til)\s*(?:kl\.\s*)?(\d{1,2})(?:[.:](\d{2}))?(?!\d)")]
    private static partial Regex Hours();
}
