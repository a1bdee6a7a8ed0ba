namespace Site.Disclosure;

/// <summary>Which day it is in Denmark: what an embargo is held against.</summary>
public static class DanishDay
{
    /// <summary>The date in Copenhagen at a moment, summer time counted.</summary>
    public static DateOnly At(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen")).DateTime);
}
