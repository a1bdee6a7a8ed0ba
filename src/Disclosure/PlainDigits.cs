using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Site.Documents.Content;

namespace Site.Disclosure;

/// <summary>
/// A text with its digits, hyphens and blanks as plain as can be, as a reader of the finished page sees them: what
/// Markdown, YAML and HTML take for nothing or write in another way is resolved, and so are digits of other scripts and
/// lines that wrap.
/// </summary>
/// <param name="Text">The plain text.</param>
/// <param name="Shifts">Where the distance to the original text changes: position here and there, in order.</param>
internal sealed record PlainDigits(string Text, ImmutableArray<(int Plain, int Original)> Shifts)
{
    /// <summary>A quotation in a list in a list; nobody indents further.</summary>
    private const int DeepestIndentation = 60;

    private const int LongestEntity = 10;

    private const char FirstBeyondLatin = '\u0250';

    /// <summary>The fewest digits that part of a number has on a line of its own.</summary>
    private const int FewestDigits = 4;

    /// <summary>Signs with which digits can be written without being there, and the divider of cells.</summary>
    private static readonly SearchValues<char> Encoded = SearchValues.Create("&\\\u001F");

    /// <summary>What can need resolving, ASCII apart.</summary>
    private static readonly SearchValues<char> AsciiSigns = SearchValues.Create("&%\\*_~`\n\t\u001F");

    /// <summary>Letters, of which the text is full, and everything that stays as it is.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [
            .. Enumerable.Range(0, FirstBeyondLatin).Select(code => (char)code)
                .Where(sign => char.IsAscii(sign) ? !AsciiSigns.Contains(sign) : char.IsLetter(sign)),
        ]);

    /// <summary>Where in the original text a character comes from.</summary>
    private int PlaceOf(int position)
    {
        var found = Shifts.BinarySearch((position, int.MaxValue));
        var (plain, original) = Shifts[~found - 1];
        return original + (position - plain);
    }

    /// <summary>What in the original text some characters come from.</summary>
    public Range RangeOf(int start, int length) => PlaceOf(start)..(PlaceOf(start + length - 1) + 1);

    /// <summary>Makes a part of a text plain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="linesWrap">Whether the end of a line stands for a blank.</param>
    public static PlainDigits Of(string text, int start, int end, bool linesWrap) =>
        new Maker(text, start, end, linesWrap).Make();

    /// <summary>Reads the original from left to right.</summary>
    private sealed class Maker(string text, int start, int end, bool linesWrap)
    {
        /// <summary>Nothing gets longer by being made plain.</summary>
        private readonly char[] plain = new char[end - start];

        private readonly ImmutableArray<(int Plain, int Original)>.Builder shifts =
            ImmutableArray.CreateBuilder<(int, int)>();
        private int count;

        public PlainDigits Make()
        {
            var place = start;
            while (place < end)
            {
                var line = text.AsSpan(place, end - place);
                var length = line.IndexOf('\n');
                line = length < 0 ? line : line[..length];
                place = MayHoldDigits(line) ? MakeLine(place, place + line.Length) : place + line.Length;
                if (place < end && text[place] == '\n')
                {
                    place = LineEnd(place);
                }
            }

            return new PlainDigits(plain.AsSpan(0, count).ToString(), shifts.ToImmutable());
        }

        /// <summary>
        /// Nearly no line holds as many digits as a part of a number has; only those are looked at sign by sign.
        /// </summary>
        private static bool MayHoldDigits(ReadOnlySpan<char> line)
        {
            var first = line.IndexOfAnyInRange('0', '9');
            return (first >= 0 && CountDigits(line[first..]) >= FewestDigits)
                || line.ContainsAny(Encoded)
                || line.ContainsAnyInRange(FirstBeyondLatin, '\uFFFF');
        }

        private static int CountDigits(ReadOnlySpan<char> signs)
        {
            var count = 0;
            for (var i = 0; i < signs.Length && count < FewestDigits; i++)
            {
                count += char.IsAsciiDigit(signs[i]) ? 1 : 0;
            }

            return count;
        }

        private int MakeLine(int place, int lineEnd)
        {
            while (place < lineEnd)
            {
                var rest = text.AsSpan(place, lineEnd - place);
                var length = rest.IndexOfAnyExcept(Plain);
                length = length < 0 ? rest.Length : length;
                if (length > 0)
                {
                    Append(rest[..length], place);
                    place += length;
                }
                else
                {
                    place = Resolve(place);
                }
            }

            return place;
        }

        /// <summary>Appends what the sign at a place stands for.</summary>
        /// <returns>The place behind it.</returns>
        private int Resolve(int place) => text[place] switch
        {
            '&' => Entity(place),
            '%' => PercentEncoded(place),
            '\\' => Escape(place),
            TextPiece.CellDivider => CellDivider(place),
            '*' or '_' or '~' or '`' => place + 1,
            _ => Sign(place, Rune.TryGetRuneAt(text, place, out var rune) ? rune : Rune.ReplacementChar),
        };

        private int Sign(int place, Rune rune)
        {
            AppendRune(rune, place);
            return place + rune.Utf16SequenceLength;
        }

        private void AppendRune(Rune rune, int place)
        {
            var known = rune.Value switch
            {
                '\t' => ' ',
                '\u2212' or '\u02D7' => '-',
                >= '\uFF01' and <= '\uFF5E' => rune.Value - '\uFF01' + '!',
                _ => 0,
            };
            var plainSign = known > 0 ? (char)known : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.SpaceSeparator => ' ',
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => '\0',
                _ => rune.IsBmp ? (char)rune.Value : '?',
            };
            if (plainSign != '\0')
            {
                Append([plainSign], place);
            }
        }

        private int Entity(int place)
        {
            var entity = text.AsSpan(place, Math.Min(LongestEntity, end - place));
            var length = entity.IndexOf(';') + 1;
            var decoded = length > 0 ? WebUtility.HtmlDecode(entity[..length].ToString()) : "";
            if (length == 0 || decoded.Length > 2 || !Rune.TryGetRuneAt(decoded, 0, out var rune))
            {
                Append("&", place);
                return place + 1;
            }

            AppendRune(rune, place);
            return place + length;
        }

        /// <summary>A hyphen or a blank in the address of a link.</summary>
        private int PercentEncoded(int place)
        {
            var sign = text.AsSpan(place, Math.Min(3, end - place));
            var decoded = sign.Equals("%2D", StringComparison.OrdinalIgnoreCase) ? "-" : sign is "%20" ? " " : "%";
            Append(decoded, place);
            return place + (decoded is "%" ? 1 : 3);
        }

        /// <summary>An escape of Markdown, which is the sign itself, or one of YAML (1.2.2, 5.7).</summary>
        private int Escape(int place)
        {
            var digits = (place + 1 < end ? text[place + 1] : ' ') switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            var behind = place + 2 + digits;
            if (digits > 0 && behind <= end && HexRune(text.AsSpan(place + 2, digits)) is { } rune)
            {
                AppendRune(rune, place);
                return behind;
            }

            return place + 1 < end && text[place + 1] == '\n' ? AfterIndentation(place + 2) : place + 1;
        }

        private static Rune? HexRune(ReadOnlySpan<char> digits)
        {
            var isHex =
                int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
            return isHex && Rune.IsValid(code) ? new Rune(code) : null;
        }

        /// <summary>A line's end inside a number: after its hyphen, or, where lines wrap, between its digits.</summary>
        private int LineEnd(int place)
        {
            var next = AfterIndentation(place + 1);
            var before = LastSign();
            if (before == '-' && next < end && text[next] == '\n')
            {
                next = AfterIndentation(next + 1);
            }

            var isInside = next < end && !char.IsWhiteSpace(text[next])
                && (before == '-' || (linesWrap && char.IsAsciiDigit(before) && char.IsDigit(text[next])));
            if (isInside || before != '\n')
            {
                Append(isInside ? " " : "\n", place);
            }

            return isInside ? next : place + 1;
        }

        /// <summary>
        /// Behind the blanks, the signs of quotations and the signs of comments at the beginning of a line.
        /// </summary>
        private int AfterIndentation(int place)
        {
            var farthest = Math.Min(end, place + DeepestIndentation);
            while (place < farthest && text[place] is ' ' or '\t' or '>' or '#' or '\u00A0')
            {
                place++;
            }

            return place;
        }

        private int CellDivider(int place)
        {
            while (count > 0 && plain[count - 1] is ' ' or '\n')
            {
                count--;
            }

            Append([TextPiece.CellDivider], place++);
            while (place < end && text[place] is ' ' or '\n')
            {
                place++;
            }

            return place;
        }

        private char LastSign()
        {
            var last = count - 1;
            while (last >= 0 && plain[last] == ' ')
            {
                last--;
            }

            return last < 0 ? '\n' : plain[last];
        }

        private void Append(ReadOnlySpan<char> signs, int original)
        {
            while (shifts.Count > 0 && shifts[^1].Plain >= count)
            {
                shifts.RemoveAt(shifts.Count - 1);
            }

            if (shifts.Count == 0 || shifts[^1].Original - shifts[^1].Plain != original - count)
            {
                shifts.Add((count, original));
            }

            signs.CopyTo(plain.AsSpan(count));
            count += signs.Length;
        }
    }
}
