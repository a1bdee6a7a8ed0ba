using System.Globalization;

namespace Site.Model;

/// <summary>Writes times as RFC 3339 has them ("2026-11-27T12:00:00Z").</summary>
public static class Rfc3339
{
    /// <summary>A time in UTC, to the second.</summary>
    public static string Utc(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
