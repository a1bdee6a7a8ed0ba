using Site.Disclosure;
using Site.Linking;
using Site.Model;

namespace Site.Tests.Linking;

/// <summary>Which dates of the calendars and the meetings are in the calendar to subscribe to.</summary>
public class DatedEventTests
{
    private static readonly VocabularyEntry Forum = new("das", "DAS", "DAS", [], null);

    [Fact]
    public void TheMeetingItselfIsThereOnceAndWhatElseHappensThatDayToo()
    {
        var calendar = Calendar(
            Event(CalendarEventType.Meeting, "Møde"),
            Event(CalendarEventType.Deadline, "Svar"),
            Event(CalendarEventType.ThemeDay, "Temadag"),
            Event(CalendarEventType.Meeting, "Studietur") with { End = new DateOnly(2026, 11, 26) },
            Event(CalendarEventType.Meeting, "Møde i kredsen") with { Forum = null });

        Assert.Equal(
            ["Frist: Svar", "Møde i DAS", "Møde i kredsen", "Studietur", "Temadag"],
            Titles(Meeting(new DateOnly(2026, 11, 25), null), calendar));
    }

    [Fact]
    public void ADeadlineOnTheDayOfTheNextMeetingDoesNotTakeItsPlace() =>
        Assert.Equal(
            ["Frist: Svar", "Møde i DAS", "Møde: DAS"],
            Titles(
                Meeting(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 25)),
                Calendar(Event(CalendarEventType.Deadline, "Svar"))));

    [Fact]
    public void AnAnnouncedMeetingIsNotRepeatedAsTheNext() =>
        Assert.Equal(
            ["Møde", "Møde i DAS"],
            Titles(
                Meeting(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 25)),
                Calendar(Event(CalendarEventType.Meeting, "Møde"))));

    private static IEnumerable<string> Titles(Meeting meeting, CalendarYear calendar) =>
        Linker.Link(
            PublicArchive.From(new Archive { Meetings = [meeting], Pages = [calendar] }, new DateOnly(2026, 12, 1)),
            new ProblemList())
            .Events.Select(date => date.Title).Order(StringComparer.Ordinal);

    private static Meeting Meeting(DateOnly day, DateOnly? next) => new()
    {
        Id = new PageId("moeder/m"),
        File = "moeder/m/index.md",
        Title = "Møde i DAS",
        Forum = Forum,
        HeldOn = day,
        NextMeetingDate = next is { } known ? known : null,
        Edition = Edition.Minutes,
    };

    private static CalendarYear Calendar(params CalendarEvent[] events) =>
        new()
        {
            Id = new PageId("kalender/2026"),
            File = "kalender/2026.yml",
            Title = "2026",
            Year = 2026,
            Events = [.. events],
        };

    private static CalendarEvent Event(CalendarEventType type, string title) =>
        new(new DateOnly(2026, 11, 25), null, type, title, Forum, null, null);
}
