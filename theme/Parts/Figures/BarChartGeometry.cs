using System.Collections.Immutable;
using System.Globalization;

namespace Site.Theme.Parts.Figures;

/// <summary>A name and its one or two values. An unknown value is null.</summary>
public sealed record BarGroup(string Name, ImmutableArray<decimal?> Values);

/// <summary>
/// The geometry of a bar. Horizontal lengths are in percent of the picture's width, vertical lengths in em.
/// </summary>
/// <param name="Series">The index of the value in its group: 0 or 1.</param>
/// <param name="Value">The value. If it is null, a text is drawn instead of the bar.</param>
/// <param name="Left">The left edge of the bar, percent.</param>
/// <param name="Width">The length of the bar, percent.</param>
/// <param name="Top">The upper edge of the bar, em.</param>
/// <param name="LabelLeft">
/// The left edge of the label, percent. The label is right of the bar, or right of zero if the value is negative.
/// </param>
public sealed record Bar(int Series, decimal? Value, decimal Left, decimal Width, decimal Top, decimal LabelLeft);

/// <summary>The geometry of a name and its bars.</summary>
/// <param name="Lines">The name, broken into lines that fit a phone.</param>
/// <param name="Baseline">The baseline of the name's first line, em.</param>
/// <param name="Bars">A bar for each value, in order.</param>
public sealed record BarGroupGeometry(ImmutableArray<string> Lines, decimal Baseline, ImmutableArray<Bar> Bars);

/// <summary>
/// The geometry of a horizontal bar chart. Horizontal lengths are in percent and vertical lengths in em, so that the
/// picture fits any width while text keeps its size. The axis always includes zero.
/// </summary>
public sealed record BarChartGeometry
{
    /// <summary>
    /// The width of the area for bars, percent. The rest is for the label of the longest bar. On a phone of 288 px it
    /// holds ten digits.
    /// </summary>
    private const decimal BarAreaWidth = 68;

    private const int LineLength = 36;
    private const decimal LineHeight = 1.35m, GroupGap = .7m, BarGap = .2m;

    /// <summary>A bar's height, em.</summary>
    public const decimal BarHeight = 1.1m;

    /// <summary>The height of the picture, em.</summary>
    public required decimal Height { get; init; }

    /// <summary>The position of zero, percent.</summary>
    public required decimal Zero { get; init; }

    public required ImmutableArray<BarGroupGeometry> Groups { get; init; }

    /// <summary>All bars have the same scale. <paramref name="groups"/> may be empty.</summary>
    public static BarChartGeometry From(IEnumerable<BarGroup> groups)
    {
        var allGroups = groups.ToImmutableArray();
        var values = allGroups.SelectMany(group => group.Values).OfType<decimal>().Append(0).ToList();
        var (min, max) = (values.Min(), values.Max());
        var scale = max > min ? BarAreaWidth / (max - min) : 0;
        var geometries = ImmutableArray.CreateBuilder<BarGroupGeometry>(allGroups.Length);
        var top = 0m;
        foreach (var group in allGroups)
        {
            geometries.Add(LayOut(group, top, -min * scale, scale));
            top += HeightOf(geometries[^1]);
        }

        return new BarChartGeometry { Height = top, Zero = Round(-min * scale), Groups = geometries.MoveToImmutable() };
    }

    /// <summary>Formats a length for SVG, rounded to two decimals.</summary>
    public static string ToSvg(decimal length, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Round(length):0.##}{unit}");

    private static BarGroupGeometry LayOut(BarGroup group, decimal top, decimal zero, decimal scale)
    {
        var lines = BreakLines(group.Name);
        var firstTop = top + (lines.Length * LineHeight) + .1m;
        var bars = group.Values.Select((value, index) =>
            LayOut(index, value, firstTop + (index * (BarHeight + BarGap)), zero, scale));
        return new BarGroupGeometry(lines, top + 1, [.. bars]);
    }

    private static Bar LayOut(int series, decimal? value, decimal top, decimal zero, decimal scale)
    {
        var length = (value ?? 0) * scale;
        var (left, right) = (zero + Math.Min(length, 0), zero + Math.Max(length, 0));
        return new Bar(series, value, Round(left), Round(Math.Abs(length)), Round(top), Round(right));
    }

    private static decimal HeightOf(BarGroupGeometry group) =>
        (group.Lines.Length * LineHeight) + .1m + (group.Bars.Length * (BarHeight + BarGap)) + GroupGap;

    /// <summary>Breaks a name between words into lines that fit a phone. Words are not broken.</summary>
    private static ImmutableArray<string> BreakLines(string name)
    {
        var lines = new List<string> { "" };
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LineLength)
            {
                lines.Add("");
            }

            lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
        }

        return [.. lines];
    }

    private static decimal Round(decimal length) => Math.Round(length, 2, MidpointRounding.AwayFromZero);
}
