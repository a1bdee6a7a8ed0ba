namespace Site.Model;

/// <summary>Days and moments in Denmark: what an embargo is held against, and what a change is dated by.</summary>
public static class DanishDay
{
    /// <summary>The date in Copenhagen at a moment, summer time counted.</summary>
    public static DateOnly At(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Copenhagen).DateTime);

    /// <summary>The moment at which a date begins in Copenhagen; an unknown day or month is the first, an unknown date the beginning of 1970.</summary>
    public static DateTimeOffset Beginning(PartialDate? date) =>
        Moment(new DateOnly(date?.Year ?? 1970, date?.Month ?? 1, date?.Day ?? 1), TimeOnly.MinValue);

    /// <summary>The moment at which the clocks of Copenhagen show a time of a day.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var clock = day.ToDateTime(time);
        return new DateTimeOffset(clock, Copenhagen.GetUtcOffset(clock));
    }

    private static TimeZoneInfo Copenhagen => TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");
}
