using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Site.Rendering.OpenData;

/// <summary>
/// Puts an apostrophe before cells that a spreadsheet program would run as formulas (OWASP, "CSV Injection"). Numbers,
/// also negative ones, and dashes in place of a number are unchanged.
/// </summary>
internal static partial class SpreadsheetCell
{
    private const char Apostrophe = '\'';

    public static string Escape(string text) => IsFormula(text) ? Apostrophe + text : text;

    /// <summary>
    /// Escapes the cells of a CSV file; returns <paramref name="file"/> itself if no cell is a formula.
    /// </summary>
    /// <param name="file">
    /// A file in UTF-8 or an encoding of one byte per character. Its separators are semicolons and tabs if the first
    /// line has one of them, else commas. If the first line has quotes, cells are escaped for both possibilities.
    /// </param>
    public static ReadOnlyMemory<byte> EscapeFile(byte[] file)
    {
        var encoding = Utf8.IsValid(file) ? (Encoding)new UTF8Encoding(false) : Encoding.Latin1;
        var text = encoding.GetString(file);
        var formulas = FindFormulas(text);
        if (formulas.IsEmpty)
        {
            return file;
        }

        var escaped = new StringBuilder(text.Length + formulas.Length);
        var written = 0;
        foreach (var start in formulas)
        {
            escaped.Append(text, written, start - written).Append(Apostrophe);
            written = start;
        }

        return encoding.GetBytes(escaped.Append(text, written, text.Length - written).ToString());
    }

    /// <summary>
    /// Returns the offsets at which cells with formulas begin, after any opening quote, in order. A quote in the first
    /// line makes the separator uncertain: a quoted cell may contain separators and line breaks. Then the offsets for
    /// both possibilities are returned.
    /// </summary>
    private static ImmutableArray<int> FindFormulas(string text)
    {
        const string Semicolons = ";\t\r\n", Commas = ",\r\n";
        var firstLine = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return firstLine.Contains('"')
            ? [.. FindFormulas(text, Semicolons).Union(FindFormulas(text, Commas)).Order()]
            : FindFormulas(text, firstLine.ContainsAny(';', '\t') ? Semicolons : Commas);
    }

    private static ImmutableArray<int> FindFormulas(string text, string separators)
    {
        var formulas = ImmutableArray.CreateBuilder<int>();
        for (var position = text.StartsWith('\uFEFF') ? 1 : 0; position <= text.Length; position++)
        {
            var isQuoted = position < text.Length && text[position] == '"';
            var start = isQuoted ? position + 1 : position;
            var length = isQuoted ? QuotedLength(text.AsSpan(start)) : LengthUntil(text.AsSpan(start), separators);
            if (IsFormula(text.AsSpan(start, length)))
            {
                formulas.Add(start);
            }

            var rest = start + length;
            position = rest + LengthUntil(text.AsSpan(rest), separators);
        }

        return formulas.ToImmutable();
    }

    private static int LengthUntil(ReadOnlySpan<char> text, string separators) =>
        text.IndexOfAny(separators) is >= 0 and var length ? length : text.Length;

    /// <summary>Returns the length of a quoted cell: up to the first quote that is not doubled.</summary>
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
            && !Number().IsMatch(text);

    /// <summary>A number with Danish or English separators, possibly a percentage; or dashes alone.</summary>
    [GeneratedRegex(@"^(?:[+-]?[0-9][0-9.,]*(?: ?%)?|-+) *\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
