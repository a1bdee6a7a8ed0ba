using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Site.Documents.Content;

namespace Site.Disclosure;

/// <summary>
/// A text with digits, hyphens and spaces normalised to ASCII as displayed: escapes and entities are decoded, emphasis
/// marks and invisible characters are removed, digits of other scripts are mapped to 0-9, and wrapped lines are joined.
/// Keeps the mapping to the original text.
/// </summary>
/// <param name="Text">The normalised text.</param>
/// <param name="Shifts">
/// The positions, ascending, from which a different offset to the original text applies: the index in the normalised
/// text and in the original.
/// </param>
internal sealed record PlainDigits(string Text, ImmutableArray<(int Plain, int Original)> Shifts)
{
    /// <summary>Characters skipped at most at the beginning of a line.</summary>
    private const int MaxIndentation = 60;

    private const int MaxEntityLength = 10;

    private const char FirstAfterLatin = '\u0250';

    /// <summary>The shortest run of digits of a number that may be alone on a line.</summary>
    private const int MinDigits = 4;

    /// <summary>Characters that begin an encoded digit, and the cell separator.</summary>
    private static readonly SearchValues<char> Encoded = SearchValues.Create("&\\\u001F");

    /// <summary>The ASCII characters that are not copied as they are.</summary>
    private static readonly SearchValues<char> SpecialAscii = SearchValues.Create("&%\\*_~`\n\t\u001F");

    /// <summary>Characters copied as they are; found in long runs by vectorised search.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [
            .. Enumerable.Range(0, FirstAfterLatin).Select(code => (char)code)
                .Where(c => char.IsAscii(c) ? !SpecialAscii.Contains(c) : char.IsLetter(c)),
        ]);

    /// <summary>The index in the original text of a character of the normalised text.</summary>
    private int OriginalIndex(int position)
    {
        var found = Shifts.BinarySearch((position, int.MaxValue));
        var (plain, original) = Shifts[~found - 1];
        return original + (position - plain);
    }

    /// <summary>The range of the original text that a range of the normalised text comes from.</summary>
    public Range RangeOf(int start, int length) => OriginalIndex(start)..(OriginalIndex(start + length - 1) + 1);

    /// <summary>Normalises a range of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The start of the range.</param>
    /// <param name="end">Its end.</param>
    /// <param name="linesWrap">True if a line break counts as a space.</param>
    public static PlainDigits From(string text, int start, int end, bool linesWrap) =>
        new Builder(text, start, end, linesWrap).Build();

    /// <summary>Normalises in one pass over the original.</summary>
    private sealed class Builder(string text, int start, int end, bool linesWrap)
    {
        /// <summary>Large enough, as normalised text is never longer than the original.</summary>
        private readonly char[] plain = new char[end - start];

        private readonly ImmutableArray<(int Plain, int Original)>.Builder shifts =
            ImmutableArray.CreateBuilder<(int, int)>();
        private int count;

        public PlainDigits Build()
        {
            var index = start;
            while (index < end)
            {
                var line = text.AsSpan(index, end - index);
                var length = line.IndexOf('\n');
                line = length < 0 ? line : line[..length];
                index = MayHoldDigits(line) ? AppendLine(index, index + line.Length) : index + line.Length;
                if (index < end && text[index] == '\n')
                {
                    index = AppendLineBreak(index);
                }
            }

            return new PlainDigits(plain.AsSpan(0, count).ToString(), shifts.ToImmutable());
        }

        /// <summary>False for nearly every line; those are skipped without being copied.</summary>
        private static bool MayHoldDigits(ReadOnlySpan<char> line)
        {
            var first = line.IndexOfAnyInRange('0', '9');
            return (first >= 0 && CountDigits(line[first..]) >= MinDigits)
                || line.ContainsAny(Encoded)
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
                var length = rest.IndexOfAnyExcept(Plain);
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
            var known = rune.Value switch
            {
                '\t' => ' ',
                '\u2212' or '\u02D7' => '-',
                >= '\uFF01' and <= '\uFF5E' => rune.Value - '\uFF01' + '!',
                _ => 0,
            };
            var normalised = known > 0 ? (char)known : Rune.GetUnicodeCategory(rune) switch
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

        /// <summary>A percent-encoded hyphen or space in the address of a link.</summary>
        private int AppendPercentEncoded(int index)
        {
            var encoded = text.AsSpan(index, Math.Min(3, end - index));
            var decoded = encoded.Equals("%2D", StringComparison.OrdinalIgnoreCase) ? "-"
                : encoded is "%20" ? " "
                : "%";
            Append(decoded, index);
            return index + (decoded is "%" ? 1 : 3);
        }

        /// <summary>An escape of Markdown (a backslash before a character) or of YAML (1.2.2, section 5.7).</summary>
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
        /// Appends a line break: a space if it may be inside a number, after its hyphen or, where lines wrap, between
        /// its digits.
        /// </summary>
        private int AppendLineBreak(int index)
        {
            var next = SkipIndentation(index + 1);
            var before = LastNonSpace();
            if (before == '-' && next < end && text[next] == '\n')
            {
                next = SkipIndentation(next + 1);
            }

            var isInside = next < end && !char.IsWhiteSpace(text[next])
                && (before == '-' || (linesWrap && char.IsAsciiDigit(before) && char.IsDigit(text[next])));
            if (isInside || before != '\n')
            {
                Append(isInside ? " " : "\n", index);
            }

            return isInside ? next : index + 1;
        }

        /// <summary>The index after the spaces, quotation marks and comment marks at the beginning of a line.</summary>
        private int SkipIndentation(int index)
        {
            var farthest = Math.Min(end, index + MaxIndentation);
            while (index < farthest && text[index] is ' ' or '\t' or '>' or '#' or '\u00A0')
            {
                index++;
            }

            return index;
        }

        private int AppendCellSeparator(int index)
        {
            while (count > 0 && plain[count - 1] is ' ' or '\n')
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
            while (last >= 0 && plain[last] == ' ')
            {
                last--;
            }

            return last < 0 ? '\n' : plain[last];
        }

        private void Append(ReadOnlySpan<char> characters, int original)
        {
            while (shifts.Count > 0 && shifts[^1].Plain >= count)
            {
                shifts.RemoveAt(shifts.Count - 1);
            }

            if (shifts.Count == 0 || shifts[^1].Original - shifts[^1].Plain != original - count)
            {
                shifts.Add((count, original));
            }

            characters.CopyTo(plain.AsSpan(count));
            count += characters.Length;
        }
    }
}
