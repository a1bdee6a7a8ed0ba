using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Site.Documents.Content;

namespace Site.Disclosure;

/// <summary>
/// A text normalised for the search for CPR numbers. Digits, hyphens and spaces are ASCII. Escapes and entities are
/// decoded. Emphasis marks and invisible characters are removed. Lines that wrap inside a number are joined. Ranges can
/// be mapped back to the original text.
/// </summary>
/// <param name="Text">The normalised text.</param>
/// <param name="Shifts">The positions, ascending, at which the offset between the two texts changes.</param>
internal sealed record NormalizedText(string Text, ImmutableArray<(int Normalized, int Original)> Shifts)
{
    /// <summary>The maximum number of characters skipped at the beginning of a line.</summary>
    private const int MaxIndentation = 60;

    private const int MaxEntityLength = 10;

    private const char FirstAfterLatin = '\u0250';

    /// <summary>Lines with fewer ASCII digits are skipped, unless they may have encoded or non-ASCII ones.</summary>
    private const int MinDigits = 4;

    /// <summary>Characters that begin an encoded digit, and the cell separator.</summary>
    private static readonly SearchValues<char> EncodingStarts = SearchValues.Create("&\\\u001F");

    /// <summary>The ASCII characters that are not copied unchanged.</summary>
    private static readonly SearchValues<char> SpecialAscii = SearchValues.Create("&%\\*_~`\n\t\u001F");

    /// <summary>Characters that are copied unchanged, in runs found by vectorised search.</summary>
    private static readonly SearchValues<char> Unchanged = SearchValues.Create(
        [
            .. Enumerable.Range(0, FirstAfterLatin).Select(code => (char)code)
                .Where(c => char.IsAscii(c) ? !SpecialAscii.Contains(c) : char.IsLetter(c)),
        ]);

    /// <summary>The index in the original text of a character of the normalised text.</summary>
    private int OriginalIndex(int position)
    {
        var found = Shifts.BinarySearch((position, int.MaxValue));
        var (normalized, original) = Shifts[~found - 1];
        return original + (position - normalized);
    }

    /// <summary>The range of the original text that corresponds to a range of the normalised text.</summary>
    public Range RangeOf(int start, int length) => OriginalIndex(start)..(OriginalIndex(start + length - 1) + 1);

    /// <summary>
    /// Normalises a range of a text. Empty lines, and lines that cannot contain part of a CPR number, are left out.
    /// </summary>
    public static NormalizedText From(string text, int start, int end, bool linesWrap) =>
        new Builder(text, start, end, linesWrap).Build();

    private sealed class Builder(string text, int start, int end, bool linesWrap)
    {
        /// <summary>Long enough, as normalised text is never longer than the original.</summary>
        private readonly char[] normalized = new char[end - start];

        private readonly ImmutableArray<(int Normalized, int Original)>.Builder shifts =
            ImmutableArray.CreateBuilder<(int, int)>();
        private int count;

        public NormalizedText Build()
        {
            var index = start;
            while (index < end)
            {
                var line = text.AsSpan(index, end - index);
                var length = line.IndexOf('\n');
                line = length < 0 ? line : line[..length];
                index = MayContainNumber(line) ? AppendLine(index, index + line.Length) : index + line.Length;
                if (index < end && text[index] == '\n')
                {
                    index = AppendLineBreak(index);
                }
            }

            return new NormalizedText(normalized.AsSpan(0, count).ToString(), shifts.ToImmutable());
        }

        /// <summary>False for most lines, which are skipped without being copied.</summary>
        private static bool MayContainNumber(ReadOnlySpan<char> line)
        {
            var first = line.IndexOfAnyInRange('0', '9');
            return (first >= 0 && CountDigits(line[first..]) >= MinDigits)
                || line.ContainsAny(EncodingStarts)
                || line.ContainsAnyInRange(FirstAfterLatin, '\uFFFF');
        }

        private static int CountDigits(ReadOnlySpan<char> characters)
        {
            var count = 0;
            for (var i = 0; i < characters.Length && count < MinDigits; i++)
            {
                count += char.IsAsciiDigit(characters[i]) ? 1 : 0;
            }

            return count;
        }

        private int AppendLine(int index, int lineEnd)
        {
            while (index < lineEnd)
            {
                var rest = text.AsSpan(index, lineEnd - index);
                var length = rest.IndexOfAnyExcept(Unchanged);
                length = length < 0 ? rest.Length : length;
                if (length > 0)
                {
                    Append(rest[..length], index);
                    index += length;
                }
                else
                {
                    index = AppendNext(index);
                }
            }

            return index;
        }

        /// <summary>Appends the normalised form of the character at an index.</summary>
        /// <returns>The index after it.</returns>
        private int AppendNext(int index) => text[index] switch
        {
            '&' => AppendEntity(index),
            '%' => AppendPercentEncoded(index),
            '\\' => AppendEscape(index),
            TextPiece.CellSeparator => AppendCellSeparator(index),
            '*' or '_' or '~' or '`' => index + 1,
            _ => AppendCharacter(index, Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar),
        };

        private int AppendCharacter(int index, Rune rune)
        {
            AppendRune(rune, index);
            return index + rune.Utf16SequenceLength;
        }

        private void AppendRune(Rune rune, int index)
        {
            var mapped = rune.Value switch
            {
                '\t' => ' ',
                '\u2212' or '\u02D7' => '-',
                >= '\uFF01' and <= '\uFF5E' => rune.Value - '\uFF01' + '!',
                _ => 0,
            };
            var normalised = mapped > 0 ? (char)mapped : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.SpaceSeparator => ' ',
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => '\0',
                _ => rune.IsBmp ? (char)rune.Value : '?',
            };
            if (normalised != '\0')
            {
                Append([normalised], index);
            }
        }

        private int AppendEntity(int index)
        {
            var entity = text.AsSpan(index, Math.Min(MaxEntityLength, end - index));
            var length = entity.IndexOf(';') + 1;
            var decoded = length > 0 ? WebUtility.HtmlDecode(entity[..length].ToString()) : "";
            if (length == 0 || decoded.Length > 2 || !Rune.TryGetRuneAt(decoded, 0, out var rune))
            {
                Append("&", index);
                return index + 1;
            }

            AppendRune(rune, index);
            return index + length;
        }

        /// <summary>Appends a percent sign, or decodes a hyphen or space in the address of a link.</summary>
        private int AppendPercentEncoded(int index)
        {
            var encoded = text.AsSpan(index, Math.Min(3, end - index));
            var decoded = encoded.Equals("%2D", StringComparison.OrdinalIgnoreCase) ? "-"
                : encoded is "%20" ? " "
                : "%";
            Append(decoded, index);
            return index + (decoded is "%" ? 1 : 3);
        }

        /// <summary>
        /// Decodes an escape of Markdown (a backslash before a character) or of YAML (1.2.2, section 5.7).
        /// </summary>
        private int AppendEscape(int index)
        {
            var digits = (index + 1 < end ? text[index + 1] : ' ') switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var after = index + 2 + digits;
            if (digits > 0 && after <= end && HexRune(text.AsSpan(index + 2, digits)) is { } rune)
            {
                AppendRune(rune, index);
                return after;
            }

            return index + 1 < end && text[index + 1] == '\n' ? SkipIndentation(index + 2) : index + 1;
        }

        private static Rune? HexRune(ReadOnlySpan<char> digits)
        {
            var isHex =
                int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            return isHex && Rune.IsValid(code) ? new Rune(code) : null;
        }

        /// <summary>
        /// Appends a space if the line break may be inside a number: after a hyphen or, where lines wrap, between
        /// digits. Otherwise appends a line break, unless that would make an empty line.
        /// </summary>
        private int AppendLineBreak(int index)
        {
            var next = SkipIndentation(index + 1);
            var before = LastNonSpace();
            if (before == '-' && next < end && text[next] == '\n')
            {
                next = SkipIndentation(next + 1);
            }

            var isInsideNumber = next < end && !char.IsWhiteSpace(text[next])
                && (before == '-' || (linesWrap && char.IsAsciiDigit(before) && char.IsDigit(text[next])));
            if (isInsideNumber || before != '\n')
            {
                Append(isInsideNumber ? " " : "\n", index);
            }

            return isInsideNumber ? next : index + 1;
        }

        /// <summary>The index after the spaces, <c>&gt;</c> and <c>#</c> at the beginning of a line.</summary>
        private int SkipIndentation(int index)
        {
            var limit = Math.Min(end, index + MaxIndentation);
            while (index < limit && text[index] is ' ' or '\t' or '>' or '#' or '\u00A0')
            {
                index++;
            }

            return index;
        }

        private int AppendCellSeparator(int index)
        {
            while (count > 0 && normalized[count - 1] is ' ' or '\n')
            {
                count--;
            }

            Append([TextPiece.CellSeparator], index++);
            while (index < end && text[index] is ' ' or '\n')
            {
                index++;
            }

            return index;
        }

        private char LastNonSpace()
        {
            var last = count - 1;
            while (last >= 0 && normalized[last] == ' ')
            {
                last--;
            }

            return last < 0 ? '\n' : normalized[last];
        }

        private void Append(ReadOnlySpan<char> characters, int original)
        {
            while (shifts.Count > 0 && shifts[^1].Normalized >= count)
            {
                shifts.RemoveAt(shifts.Count - 1);
            }

            if (shifts.Count == 0 || shifts[^1].Original - shifts[^1].Normalized != original - count)
            {
                shifts.Add((count, original));
            }

            characters.CopyTo(normalized.AsSpan(count));
            count += characters.Length;
        }
    }
}
