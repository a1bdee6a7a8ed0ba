using System.Collections.Immutable;
using System.Globalization;

namespace Site.Theme.Parts.Figures;

/// <summary>A name with one or two values; null for an unknown one.</summary>
public sealed record BarGroup(string Name, ImmutableArray<decimal?> Values);

/// <summary>
/// The geometry of a bar: horizontal lengths in percent of the width of the picture, vertical ones in em.
/// </summary>
/// <param name="Series">0 for the first of the values, 1 for the second.</param>
/// <param name="Value">Its value; null draws a text instead of a bar.</param>
/// <param name="Left">Its left edge, percent.</param>
/// <param name="Width">Its length, percent.</param>
/// <param name="Top">Its upper edge, em.</param>
/// <param name="LabelLeft">
/// The left edge of its label, percent: right of the bar, or of zero for a negative value.
/// </param>
public sealed record Bar(int Series, decimal? Value, decimal Left, decimal Width, decimal Top, decimal LabelLeft);

/// <summary>The geometry of a name and its bars.</summary>
/// <param name="Lines">The name, broken into lines that fit a phone.</param>
/// <param name="Top">The base of its first line, em.</param>
/// <param name="Bars">One for each value, in order.</param>
public sealed record DrawnGroup(ImmutableArray<string> Lines, decimal Top, ImmutableArray<Bar> Bars);

/// <summary>
/// The geometry of a horizontal bar chart. Horizontal lengths are percent and vertical ones em, so that the picture
/// fits any width while text keeps its size. The axis always includes zero.
/// </summary>
public sealed record BarGeometry
{
    /// <summary>
    /// The right edge of the longest bar, percent. The rest is for its label (ten digits on a 288 px wide phone).
    /// </summary>
    private const decimal Reach = 68;

    private const int LineLength = 36;
    private const decimal LineHeight = 1.35m, GroupGap = .7m, BarGap = .2m;

    /// <summary>A bar's height, em.</summary>
    public const decimal BarHeight = 1.1m;

    /// <summary>The height of the picture, em.</summary>
    public required decimal Height { get; init; }

    /// <summary>The position of zero, percent.</summary>
    public required decimal Zero { get; init; }

    public required ImmutableArray<DrawnGroup> Groups { get; init; }

    /// <summary>Computes the geometry. All bars have the same scale.</summary>
    public static BarGeometry From(IEnumerable<BarGroup> groups)
    {
        var all = groups.ToImmutableArray();
        var values = all.SelectMany(group => group.Values).OfType<decimal>().Append(0).ToList();
        var (least, most) = (values.Min(), values.Max());
        var scale = most > least ? Reach / (most - least) : 0;
        var drawn = ImmutableArray.CreateBuilder<DrawnGroup>(all.Length);
        var top = 0m;
        foreach (var group in all)
        {
            drawn.Add(Draw(group, top, -least * scale, scale));
            top += HeightOf(drawn[^1]);
        }

        return new BarGeometry { Height = top, Zero = Round(-least * scale), Groups = drawn.MoveToImmutable() };
    }

    /// <summary>Formats a length for SVG.</summary>
    public static string ToSvg(decimal length, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Round(length):0.##}{unit}");

    private static DrawnGroup Draw(BarGroup group, decimal top, decimal zero, decimal scale)
    {
        var lines = BreakLines(group.Name);
        var first = top + (lines.Length * LineHeight) + .1m;
        var bars = group.Values.Select((value, index) =>
            Draw(index, value, first + (index * (BarHeight + BarGap)), zero, scale));
        return new DrawnGroup(lines, top + 1, [.. bars]);
    }

    private static Bar Draw(int series, decimal? value, decimal top, decimal zero, decimal scale)
    {
        var length = (value ?? 0) * scale;
        var (left, right) = (zero + Math.Min(length, 0), zero + Math.Max(length, 0));
        return new Bar(series, value, Round(left), Round(Math.Abs(length)), Round(top), Round(right));
    }

    private static decimal HeightOf(DrawnGroup group) =>
        (group.Lines.Length * LineHeight) + .1m + (group.Bars.Length * (BarHeight + BarGap)) + GroupGap;

    /// <summary>Breaks a name between words into lines that fit a phone; a longer word is a line by itself.</summary>
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
