using NodaTime;
using NodaTime.TimeZones;

namespace Site.Model;

/// <summary>
/// Days and moments in Denmark: what an embargo is held against, and what a change is dated by. The rules of the time
/// zone are NodaTime's own: a machine may have none.
/// </summary>
public static class DanishDay
{
    private static readonly DateTimeZone Copenhagen = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    /// <summary>A time that the clocks show twice is the later one; one that they skip is an hour on.</summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>The date in Copenhagen at a moment, summer time counted.</summary>
    public static DateOnly At(DateTimeOffset moment) =>
        Instant.FromDateTimeOffset(moment).InZone(Copenhagen).Date.ToDateOnly();

    /// <summary>
    /// The moment at which a date begins in Copenhagen; an unknown day or month is the first, an unknown date the
    /// beginning of 1970.
    /// </summary>
    public static DateTimeOffset Beginning(PartialDate? date) =>
        Moment(new DateOnly(date?.Year ?? 1970, date?.Month ?? 1, date?.Day ?? 1), TimeOnly.MinValue);

    /// <summary>The moment at which the clocks of Copenhagen show a time of a day.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time) =>
        (LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time)).InZone(Copenhagen, Resolver).ToDateTimeOffset();
}
