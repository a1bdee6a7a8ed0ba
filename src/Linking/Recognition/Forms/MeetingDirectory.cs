using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>The archive's meetings by date.</summary>
internal sealed class MeetingDirectory(IEnumerable<Meeting> meetings)
{
    private const int MonthsBackForNextYear = 9;

    private readonly ILookup<(int Month, int Day), Meeting> byDay = meetings
        .Where(meeting => meeting.HeldOn is { Month: not null, Day: not null })
        .ToLookup(meeting => (meeting.HeldOn.Month!.Value, meeting.HeldOn.Day!.Value));

    private readonly ILookup<int, Meeting> byMonth = meetings
        .Where(meeting => meeting.HeldOn.Month is not null)
        .ToLookup(meeting => meeting.HeldOn.Month!.Value);

    /// <summary>The meetings that a date may mean.</summary>
    /// <param name="date">The parts of the date that are written.</param>
    /// <param name="forum">The forum, or null for any.</param>
    /// <param name="pageDate">
    /// The date of the page's meeting, from which a missing year is derived. If it is null, a date without a year means
    /// no meeting.
    /// </param>
    public ImmutableArray<Meeting> Find(DateMention date, string? forum, PartialDate? pageDate)
    {
        var candidates = FindCandidates(date).Where(meeting => forum is null || meeting.Forum.Id == forum).ToList();
        return date.Year is { } year ? [.. candidates.Where(meeting => meeting.HeldOn.Year == year)]
            : pageDate is { } page ? [.. candidates.Where(meeting => IsInImpliedYear(meeting, page, candidates))]
            : [];
    }

    private IEnumerable<Meeting> FindCandidates(DateMention date) => date switch
    {
        { Day: { } day, Month: { } month } => byDay[(month, day)],
        { Month: { } month } => byMonth[month],
        { Season: { } season } =>
            Enumerable.Range(season.FirstMonth, season.LastMonth - season.FirstMonth + 1)
                .SelectMany(month => byMonth[month])
                .Where(meeting => meeting.HeldOn.Day is null),
        _ => [],
    };

    /// <summary>
    /// A date without a year is in the year of the page, if the archive has such a meeting. Else a date later in the
    /// year than the page's is in the previous year. A date at least nine months earlier is in the next year.
    /// </summary>
    private static bool IsInImpliedYear(Meeting meeting, PartialDate page, List<Meeting> candidates)
    {
        if (meeting.HeldOn.Year == page.Year || candidates.Exists(other => other.HeldOn.Year == page.Year))
        {
            return meeting.HeldOn.Year == page.Year;
        }

        var monthsAhead = (meeting.HeldOn.Month ?? 0) - (page.Month ?? 0);
        var isAhead = monthsAhead > 0 || (monthsAhead == 0 && (meeting.HeldOn.Day ?? 0) > (page.Day ?? 0));
        return meeting.HeldOn.Year == page.Year + (isAhead ? -1 : monthsAhead <= -MonthsBackForNextYear ? 1 : 0);
    }
}
