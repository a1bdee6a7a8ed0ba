using System.Collections.Immutable;
using System.Globalization;

namespace Site.Model;

/// <summary>A date whose day, or day and month, may be unknown, as in old documents.</summary>
/// <param name="Year">
/// Four digits; <see cref="Parse(string)"/> returns only years from <see cref="FirstYear"/> to <see cref="LastYear"/>.
/// </param>
/// <param name="Month">1-12, or null if only the year is known.</param>
/// <param name="Day">1-31, or null if only the month or the year is known.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    /// <summary>The range of years that are accepted; others are typing errors (0219 for 2019).</summary>
    public const int FirstYear = 1800, LastYear = 2999;

    public static implicit operator PartialDate(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// Parses <c>2019-10-24</c>, <c>2012-05</c> or <c>2015</c>. Null for anything else, for dates that do not exist,
    /// and for years out of range.
    /// </summary>
    public static PartialDate? Parse(string text) => text.Length switch
    {
        10 when ParseDay(text) is { } day => day,
        7 when Parse(text, "yyyy-MM") is { } month => new PartialDate(month.Year, month.Month, null),
        4 when Parse(text, "yyyy") is { } year => new PartialDate(year.Year, null, null),
        _ => null,
    };

    /// <summary>Chronological order; an unknown day or month comes before the first.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>
    /// True if the date is after a day in the order of <see cref="CompareTo"/>: 2019-10 is not after 2019-10-01.
    /// </summary>
    public bool IsAfter(DateOnly day) => CompareTo(day) > 0;

    /// <summary>True if the date is certainly earlier. False for 2027-11 and 2027-11-25, in either order.</summary>
    public bool IsBefore(PartialDate other) =>
        Year != other.Year ? Year < other.Year : Month != other.Month ? Month < other.Month : Day < other.Day;

    /// <summary>ISO 8601, as HTML's <c>time</c> accepts it: <c>2019-10-24</c>, <c>2012-05</c> or <c>2015</c>.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Year:D4}{(Month is { } month ? $"-{month:D2}" : "")}{(Day is { } day ? $"-{day:D2}" : "")}");

    /// <summary>In Danish: <c>24. oktober 2019</c>, <c>maj 2012</c> or <c>2015</c>.</summary>
    public string InDanish =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Day is { } day ? $"{day}. " : "")}{(Month is { } month ? $"{Months[month - 1]} " : "")}{Year}");

    /// <summary>As <see cref="Parse(string)"/>, for complete dates only.</summary>
    public static DateOnly? ParseDay(string text) => Parse(text, "yyyy-MM-dd");

    private static DateOnly? Parse(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;

    /// <summary>January to December in Danish.</summary>
    public static ImmutableArray<string> Months { get; } =
    [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
    ];
}
