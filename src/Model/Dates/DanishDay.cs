using NodaTime;
using NodaTime.TimeZones;

namespace Site.Model;

/// <summary>
/// Converts between moments and dates in Denmark. Uses NodaTime's time zone data, since the machine may have none.
/// </summary>
public static class DanishDay
{
    private static readonly DateTimeZone Copenhagen = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    /// <summary>
    /// A local time that occurs twice means the later moment. A skipped local time is moved an hour forward.
    /// </summary>
    private static readonly ZoneLocalMappingResolver Resolver =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnForwardShifted);

    /// <summary>The date in Copenhagen at a moment.</summary>
    public static DateOnly At(DateTimeOffset moment) =>
        Instant.FromDateTimeOffset(moment).InZone(Copenhagen).Date.ToDateOnly();

    /// <summary>
    /// The moment at which a date begins in Copenhagen. An unknown day or month counts as the first. Null counts as
    /// 1970-01-01.
    /// </summary>
    public static DateTimeOffset Beginning(PartialDate? date) =>
        Moment(new DateOnly(date?.Year ?? 1970, date?.Month ?? 1, date?.Day ?? 1), TimeOnly.MinValue);

    /// <summary>The moment of a local time in Copenhagen.</summary>
    public static DateTimeOffset Moment(DateOnly day, TimeOnly time) =>
        (LocalDate.FromDateOnly(day) + LocalTime.FromTimeOnly(time)).InZone(Copenhagen, Resolver).ToDateTimeOffset();
}
