using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Site.Rendering.OpenData;

/// <summary>
/// Makes cells harmless that a spreadsheet would run as formulas (OWASP, "CSV Injection"): they get an apostrophe
/// before them.
/// Numbers stay as they are, also negative ones, and so does a dash that stands for no figure.
/// </summary>
internal static partial class SpreadsheetCell
{
    private const char Mark = '\'';

    /// <summary>A cell's text as it may be published.</summary>
    public static string Harmless(string text) => IsFormula(text) ? Mark + text : text;

    /// <summary>A CSV file as it may be published; the very same bytes where no cell is a formula.</summary>
    /// <param name="file">
    /// In UTF-8, or in an encoding of one byte a letter. Cells are divided by semicolons or tabs; by commas where the
    /// first line has neither.
    /// </param>
    public static ReadOnlyMemory<byte> HarmlessFile(byte[] file)
    {
        var encoding = Utf8.IsValid(file) ? (Encoding)new UTF8Encoding(false) : Encoding.Latin1;
        var text = encoding.GetString(file);
        var formulas = FormulasIn(text);
        if (formulas.IsEmpty)
        {
            return file;
        }

        var harmless = new StringBuilder(text.Length + formulas.Length);
        var written = 0;
        foreach (var start in formulas)
        {
            harmless.Append(text, written, start - written).Append(Mark);
            written = start;
        }

        return encoding.GetBytes(harmless.Append(text, written, text.Length - written).ToString());
    }

    /// <summary>Where in a CSV file the formulas begin.</summary>
    private static ImmutableArray<int> FormulasIn(string text)
    {
        var formulas = ImmutableArray.CreateBuilder<int>();
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        var ends = firstLine.ContainsAny(';', '\t') ? ";\t\r\n" : ",\r\n";
        for (var position = text.StartsWith('\uFEFF') ? 1 : 0; position <= text.Length; position++)
        {
            var isQuoted = position < text.Length && text[position] == '"';
            var start = isQuoted ? position + 1 : position;
            var length = isQuoted ? QuotedLength(text.AsSpan(start)) : LengthBefore(text.AsSpan(start), ends);
            if (IsFormula(text.AsSpan(start, length)))
            {
                formulas.Add(start);
            }

            var rest = start + length;
            position = rest + LengthBefore(text.AsSpan(rest), ends);
        }

        return formulas.ToImmutable();
    }

    private static int LengthBefore(ReadOnlySpan<char> text, string ends) =>
        text.IndexOfAny(ends) is >= 0 and var length ? length : text.Length;

    /// <summary>How far it is to the quote that ends a cell: the first that is not doubled.</summary>
    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                if (index + 1 == text.Length || text[index + 1] != '"')
                {
                    return index;
                }

                index++;
            }
        }

        return text.Length;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..]
            && !Figure().IsMatch(text);

    /// <summary>A number in Danish or in English form, perhaps in percent; or a dash alone.</summary>
    [GeneratedRegex(@"^(?:[+-]?[0-9][0-9.,]*(?: ?%)?|-+) *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
