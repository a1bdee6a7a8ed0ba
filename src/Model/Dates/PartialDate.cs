using System.Collections.Immutable;
using System.Globalization;

namespace Site.Model;

/// <summary>A date of which the day, or the month too, may be unknown, as old documents have it.</summary>
/// <param name="Year">
/// Four digits; one that was read is no earlier than <see cref="FirstYear"/> and no later than <see cref="LastYear"/>.
/// </param>
/// <param name="Month">1-12, or null where only the year is known.</param>
/// <param name="Day">1-31, or null where only the month is known.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    /// <summary>
    /// The years that a date in the archive can have; any other is a slip of the keyboard (0219 for 2019).
    /// </summary>
    public const int FirstYear = 1800, LastYear = 2999;

    /// <summary>A whole date.</summary>
    public static implicit operator PartialDate(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>
    /// Reads <c>2019-10-24</c>, <c>2012-05</c> or <c>2015</c>; null for anything else, for days that do not exist, and
    /// for years that cannot be meant.
    /// </summary>
    public static PartialDate? Parse(string text) => text.Length switch
    {
        10 when ParseDay(text) is { } day => day,
        7 when Parse(text, "yyyy-MM") is { } month => new PartialDate(month.Year, month.Month, null),
        4 when Parse(text, "yyyy") is { } year => new PartialDate(year.Year, null, null),
        _ => null,
    };

    /// <summary>By time; an unknown day or month comes before the first.</summary>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>
    /// Whether it is still to come on a day; one known by its month or year counts from its beginning.
    /// </summary>
    public bool IsAfter(DateOnly day) => CompareTo(day) > 0;

    /// <summary>Whether it is certainly earlier; 2027-11 is neither before nor after 2027-11-25.</summary>
    public bool IsBefore(PartialDate other) =>
        Year != other.Year ? Year < other.Year : Month != other.Month ? Month < other.Month : Day < other.Day;

    /// <summary>
    /// For machines: <c>2019-10-24</c>, <c>2012-05</c> or <c>2015</c> (ISO 8601, as HTML's <c>time</c> takes it).
    /// </summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Year:D4}{(Month is { } month ? $"-{month:D2}" : "")}{(Day is { } day ? $"-{day:D2}" : "")}");

    /// <summary>For people: <c>24. oktober 2019</c>, <c>maj 2012</c> or <c>2015</c>.</summary>
    public string InDanish =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(Day is { } day ? $"{day}. " : "")}{(Month is { } month ? $"{Months[month - 1]} " : "")}{Year}");

    /// <summary>
    /// Reads a date with its day (<c>2019-10-24</c>); null for what <see cref="Parse(string)"/> does not take and for
    /// dates without a day.
    /// </summary>
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
