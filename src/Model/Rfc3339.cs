using System.Globalization;

namespace Site.Model;

/// <summary>Formats times by RFC 3339 ("2026-11-27T12:00:00Z").</summary>
public static class Rfc3339
{
    /// <summary>The time in UTC, to the second.</summary>
    public static string FormatUtc(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
