using System.Text;
using UglyToad.PdfPig.Content;

namespace Site.Documents.Pdf;

/// <summary>
/// Reads letter-spaced text of a PDF as words: equal consecutive gaps are letter spacing, other gaps separate words.
/// </summary>
internal static class SpacedText
{
    /// <summary>The smallest gap between words and the largest letter spacing, in units of the font size.</summary>
    private const double MinWordGap = 0.15, MaxLetterSpacing = 1.2;

    /// <summary>
    /// The largest difference between gaps that count as equal, in units of the font size. Not 0, because the width
    /// that a font reserves for a digit is larger than the digit itself, so gaps next to digits differ a little.
    /// </summary>
    private const double Tolerance = 0.1;

    /// <summary>
    /// The text of a page; empty if nothing on it is letter-spaced, since the ordinary text is then sufficient.
    /// </summary>
    public static string Join(IReadOnlyList<Letter> letters)
    {
        var visible = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        var text = new StringBuilder();
        var isSpaced = false;
        for (var i = 0; i < visible.Count; i++)
        {
            var gap = Gap(visible, i);
            if (gap is null)
            {
                text.Append('\n');
            }
            else if (gap > MinWordGap)
            {
                var isSpacing = gap < MaxLetterSpacing
                    && (IsEqual(gap, Gap(visible, i - 1)) || IsEqual(gap, Gap(visible, i + 1)));
                isSpaced |= isSpacing;
                text.Append(isSpacing ? "" : " ");
            }

            text.Append(visible[i].Value);
        }

        return isSpaced ? text.ToString() : "";
    }

    /// <summary>
    /// The gap before a letter in units of its font size; null at the start of a line and for an index out of range.
    /// </summary>
    private static double? Gap(List<Letter> letters, int index)
    {
        if (index <= 0 || index >= letters.Count)
        {
            return null;
        }

        var (previous, letter) = (letters[index - 1], letters[index]);
        var size = Math.Max(1, letter.PointSize);
        var gap = (letter.StartBaseLine.X - previous.EndBaseLine.X) / size;
        return Math.Abs(letter.StartBaseLine.Y - previous.StartBaseLine.Y) > size / 2 || gap < -1 ? null : gap;
    }

    private static bool IsEqual(double? one, double? other) =>
        Math.Abs((one ?? double.MaxValue) - (other ?? double.MinValue)) < Tolerance;
}
