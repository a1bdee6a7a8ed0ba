using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Site.Commands.Reports;

/// <summary>A line of a file with a caret under the place that is meant, as a terminal shows them.</summary>
/// <param name="Text">The line, or what fits of it around the place; signs that a terminal would obey are shown as
/// �.</param>
/// <param name="Caret">Spaces and a caret that stands under the place, counted in the terminal's cells.</param>
internal sealed record SourceExcerpt(string Text, string Caret)
{
    /// <summary>With the line number before it, an excerpt fits in a terminal of ninety columns.</summary>
    private const int Longest = 76, ShownBefore = 48;

    private const string Cut = "…", Unprintable = "\uFFFD";

    /// <summary>The excerpt of a line.</summary>
    /// <param name="line">The whole line, without its line break.</param>
    /// <param name="column">From 1, in UTF-16 units; beyond the line's end is the end.</param>
    public static SourceExcerpt Of(string line, int column)
    {
        var place = Math.Clamp(column - 1, 0, line.Length);
        var (start, end) = Window(line, place);
        var before = (start > 0 ? Cut : "") + Printable(line[start..place]);
        var after = Printable(line[place..end]) + (end < line.Length ? Cut : "");
        return new SourceExcerpt((before + after).TrimEnd(), new string(' ', new Segment(before).CellCount()) + '^');
    }

    /// <summary>
    /// Text that cannot move a terminal's cursor, colour it or turn its writing around: a tab is four spaces, other
    /// control signs are �.
    /// </summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value == '\t' ? "    " : IsControl(rune) ? Unprintable : rune.ToString());
        }

        return printable.ToString();
    }

    private static (int Start, int End) Window(string line, int place)
    {
        var start = line.Length <= Longest ? 0 : Math.Clamp(place - ShownBefore, 0, line.Length - Longest);
        var end = Math.Min(line.Length, start + Longest);
        return (IsInsidePair(line, start) ? start + 1 : start, IsInsidePair(line, end) ? end - 1 : end);
    }

    private static bool IsInsidePair(string line, int index) =>
        index > 0 && index < line.Length && char.IsSurrogatePair(line[index - 1], line[index]);

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
