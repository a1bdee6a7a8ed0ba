using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>The archive's meetings by date.</summary>
internal sealed class MeetingDirectory(IEnumerable<Meeting> meetings)
{
    private const int MonthsBackForNextYear = 9;

    private readonly ILookup<(int Month, int Day), Meeting> byDay = meetings
        .Where(meeting => meeting.Day is { Month: not null, Day: not null })
        .ToLookup(meeting => (meeting.Day.Month!.Value, meeting.Day.Day!.Value));

    private readonly ILookup<int, Meeting> byMonth = meetings
        .Where(meeting => meeting.Day.Month is not null)
        .ToLookup(meeting => meeting.Day.Month!.Value);

    /// <summary>The meetings that a date may mean.</summary>
    /// <param name="date">The parts of the date that are written.</param>
    /// <param name="forum">The forum, or null for any.</param>
    /// <param name="from">
    /// The date of the page, from which a missing year is derived (<see cref="IsMeantYear"/>); null if it has none.
    /// </param>
    public ImmutableArray<Meeting> Find(DateMention date, string? forum, PartialDate? from)
    {
        var all = Candidates(date).Where(meeting => forum is null || meeting.Forum.Id == forum).ToList();
        return date.Year is { } year ? [.. all.Where(meeting => meeting.Day.Year == year)]
            : from is { } page ? [.. all.Where(meeting => IsMeantYear(meeting, page, all))]
            : [];
    }

    private IEnumerable<Meeting> Candidates(DateMention date) => date switch
    {
        { Day: { } day, Month: { } month } => byDay[(month, day)],
        { Month: { } month } => byMonth[month],
        { Season: { } season } =>
            Enumerable.Range(season.From, season.To - season.From + 1).SelectMany(month => byMonth[month])
                .Where(meeting => meeting.Day.Day is null),
        _ => [],
    };

    /// <summary>
    /// A date without a year is in the year of the page. If the archive has no such meeting, a date later in the year
    /// than the page's is in the previous year, and one at least nine months earlier is in the next year.
    /// </summary>
    private static bool IsMeantYear(Meeting meeting, PartialDate page, List<Meeting> all)
    {
        if (meeting.Day.Year == page.Year || all.Exists(other => other.Day.Year == page.Year))
        {
            return meeting.Day.Year == page.Year;
        }

        var monthsAhead = (meeting.Day.Month ?? 0) - (page.Month ?? 0);
        var isAhead = monthsAhead > 0 || (monthsAhead == 0 && (meeting.Day.Day ?? 0) > (page.Day ?? 0));
        return meeting.Day.Year == page.Year + (isAhead ? -1 : monthsAhead <= -MonthsBackForNextYear ? 1 : 0);
    }
}
