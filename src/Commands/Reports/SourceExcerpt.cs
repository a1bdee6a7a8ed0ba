using System.Globalization;
using System.Text;
using Spectre.Console.Rendering;

namespace Site.Commands.Reports;

/// <summary>A line of a file with a caret below the position of a problem, for a terminal.</summary>
/// <param name="Text">
/// The line, or as much as fits around the position, changed by <see cref="ReplaceControls"/>.
/// </param>
/// <param name="Caret">Spaces and a caret, aligned with the position in terminal cells.</param>
internal sealed record SourceExcerpt(string Text, string Caret)
{
    /// <summary>With the line number, an excerpt without tabs and wide characters fits in ninety columns.</summary>
    private const int MaxLength = 76, MaxBeforePosition = 48;

    private const string Ellipsis = "…", Replacement = "\uFFFD";

    /// <param name="line">The whole line, without its line break.</param>
    /// <param name="column">The position from 1, in UTF-16 units; clamped to the line.</param>
    public static SourceExcerpt FromLine(string line, int column)
    {
        var place = Math.Clamp(column - 1, 0, line.Length);
        var (start, end) = ChooseWindow(line, place);
        var before = (start > 0 ? Ellipsis : "") + ReplaceControls(line[start..place]);
        var after = ReplaceControls(line[place..end]) + (end < line.Length ? Ellipsis : "");
        return new SourceExcerpt((before + after).TrimEnd(), new string(' ', new Segment(before).CellCount()) + '^');
    }

    /// <summary>
    /// Replaces a tab by four spaces and other control characters by �, so that a text cannot move a terminal's cursor,
    /// change its colours or its writing direction.
    /// </summary>
    public static string ReplaceControls(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            printable.Append(rune.Value == '\t' ? "    " : IsControl(rune) ? Replacement : rune.ToString());
        }

        return printable.ToString();
    }

    private static (int Start, int End) ChooseWindow(string line, int place)
    {
        var start = line.Length <= MaxLength ? 0 : Math.Clamp(place - MaxBeforePosition, 0, line.Length - MaxLength);
        var end = Math.Min(line.Length, start + MaxLength);
        return (IsInsidePair(line, start) ? start + 1 : start, IsInsidePair(line, end) ? end - 1 : end);
    }

    private static bool IsInsidePair(string line, int index) =>
        index > 0 && index < line.Length && char.IsSurrogatePair(line[index - 1], line[index]);

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
