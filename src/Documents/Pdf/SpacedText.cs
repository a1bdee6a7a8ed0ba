using System.Text;
using UglyToad.PdfPig.Content;

namespace Site.Documents.Pdf;

/// <summary>
/// Reads letter-spaced text of a PDF as words: letters that stand equally far apart belong together, however far that
/// is. Elsewhere a gap divides, as in the ordinary reading.
/// </summary>
internal static class SpacedText
{
    /// <summary>
    /// In parts of the letters' size: from here a gap divides words, and beyond here no gap is letter spacing.
    /// </summary>
    private const double Narrowest = 0.15, Widest = 1.2;

    /// <summary>
    /// How much gaps may differ and still be equal, in parts of the size; digits are not all as wide as their boxes.
    /// </summary>
    private const double Tolerance = 0.1;

    /// <summary>
    /// The text of a page; empty where nothing on it is letter-spaced, so that it need not be looked through twice.
    /// </summary>
    public static string Joined(IReadOnlyList<Letter> letters)
    {
        var seen = letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToList();
        var text = new StringBuilder();
        var isSpaced = false;
        for (var i = 0; i < seen.Count; i++)
        {
            var gap = Gap(seen, i);
            if (gap is null)
            {
                text.Append('\n');
            }
            else if (gap > Narrowest)
            {
                var isSpacing = gap < Widest && (IsEqual(gap, Gap(seen, i - 1)) || IsEqual(gap, Gap(seen, i + 1)));
                isSpaced |= isSpacing;
                text.Append(isSpacing ? "" : " ");
            }

            text.Append(seen[i].Value);
        }

        return isSpaced ? text.ToString() : "";
    }

    /// <summary>The gap before a letter in parts of its size; null at the beginning of a line.</summary>
    private static double? Gap(List<Letter> letters, int index)
    {
        if (index <= 0 || index >= letters.Count)
        {
            return null;
        }

        var (before, letter) = (letters[index - 1], letters[index]);
        var size = Math.Max(1, letter.PointSize);
        var gap = (letter.StartBaseLine.X - before.EndBaseLine.X) / size;
        return Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > size / 2 || gap < -1 ? null : gap;
    }

    private static bool IsEqual(double? one, double? other) =>
        Math.Abs((one ?? double.MaxValue) - (other ?? double.MinValue)) < Tolerance;
}
