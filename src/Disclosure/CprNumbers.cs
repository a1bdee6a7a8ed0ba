using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Documents.Content;

namespace Site.Disclosure;

/// <summary>
/// Finds Danish personal identification numbers (CPR numbers) in the forms in which people and word processors write
/// them.
/// </summary>
public static partial class CprNumbers
{
    /// <summary>Shown in place of a CPR number.</summary>
    public const string Mask = "••••••-••••";

    /// <summary>How many characters are searched at a time, so that memory use does not grow with the text.</summary>
    private const int ChunkLength = 1_000_000;

    /// <summary>
    /// How many characters of the next chunk are searched too: more than a match has, separators included.
    /// </summary>
    private const int Overlap = 500;

    /// <summary>
    /// If this many consecutive rows have a pair of cells in the same column that could be a birth date and a serial
    /// number, the pairs count as CPR numbers without other evidence.
    /// </summary>
    private const int MinRows = 4;

    /// <summary>How many characters before a number are searched for a word that shows it to be a CPR number.</summary>
    private const int ContextLength = 30;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private static readonly Comparer<Range> ByStart =
        Comparer<Range>.Create((one, other) => one.Start.Value.CompareTo(other.Start.Value));

    /// <summary>How many characters on each side of a pair of cells are searched for the ends of its row.</summary>
    private const int MaxRowLength = 300;

    /// <summary>How many characters before a pair of cells are searched for the heading of its table.</summary>
    private const int MaxTableLength = 50_000;

    /// <summary>Finds the ranges of the CPR numbers in a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="linesWrap">
    /// True if a line break counts as a space, as in Markdown and YAML. Otherwise a number continues on the next line
    /// only if a hyphen ends the first line.
    /// </param>
    public static IEnumerable<Range> Find(string text, bool linesWrap = false)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = FindChunkEnd(text, start);
            foreach (var found in FindInChunk(text, start, Math.Min(text.Length, end + Overlap), linesWrap))
            {
                if (found.Start.Value < end && !IsReviewHash(text, found))
                {
                    yield return found;
                }
            }

            start = end;
        }
    }

    /// <summary>The text with each CPR number replaced by <see cref="Mask"/>.</summary>
    public static string MaskAll(string text)
    {
        var masked = new StringBuilder();
        var end = 0;
        foreach (var found in Find(text))
        {
            masked.Append(text, end, found.Start.Value - end).Append(Mask);
            end = found.End.Value;
        }

        return end == 0 ? text : masked.Append(text, end, text.Length - end).ToString();
    }

    /// <summary>True if ten digits begin with a birth date.</summary>
    public static bool BeginsWithBirthDate(string digits) => IsBirthDate(digits[..2], digits[2..4], digits[4..6]);

    /// <summary>
    /// The end of the chunk that begins at <paramref name="start"/>: at a word boundary if there is one in its second
    /// half.
    /// </summary>
    private static int FindChunkEnd(string text, int start)
    {
        if (text.Length - start <= ChunkLength)
        {
            return text.Length;
        }

        var cut = text.AsSpan(start, ChunkLength).LastIndexOfAny(' ', '\n');
        return start + (cut > ChunkLength / 2 ? cut + 1 : ChunkLength);
    }

    private static IEnumerable<Range> FindInChunk(string text, int start, int end, bool linesWrap)
    {
        var plain = NormalizedText.From(text, start, end, linesWrap);
        var found = FindCandidates(plain.Text).Where(match => IsCprNumber(plain.Text, match))
            .Select(match => (Match: match, Range: plain.RangeOf(match.Index, match.Length))).ToList();
        var pairs = found.Where(number => SpansTwoCells(number.Match)).Select(number => number.Range)
            .GroupBy(pair => ColumnOf(text, pair)).ToDictionary(column => column.Key, column => column.ToList());
        return found
            .Where(number => !SpansTwoCells(number.Match) || IsCprPair(text, number.Match, number.Range, pairs))
            .Select(number => number.Range);
    }

    /// <summary>
    /// Matches of the patterns; their dates are not checked yet. The length of the first run of digits selects the
    /// pattern.
    /// </summary>
    private static IEnumerable<Match> FindCandidates(string text)
    {
        for (var start = 0; (start = IndexOfDigit(text, start)) >= 0;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (SelectPattern(text, start, end - start)?.Match(text, start) is { Success: true } match)
            {
                yield return match;
            }

            start = end;
        }
    }

    private static int IndexOfDigit(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAnyInRange('0', '9');
        return next < 0 ? -1 : start + next;
    }

    /// <summary>The pattern for a number that begins with this run of digits; null if no CPR number can.</summary>
    private static Regex? SelectPattern(string text, int start, int length) => length switch
    {
        1 => IsAfterDigit(text, start, ' ') ? null : SingleDigits(),
        2 => IsAfterDigit(text, start, '-') ? null : SeparatedDate(),
        6 or 8 or 10 when text[start + 2] is not ('0' or '1') || text[start] is '4' or '5' => null,
        6 => IsAfterDigit(text, start, '.') || IsAfterDigit(text, start, ',') ? DateAndHyphen() : DateAndSerial(),
        8 => DateWithCentury(),
        10 => IsAfterDigit(text, start, '.') || IsAfterDigit(text, start, ',') ? null : TenDigits(),
        _ => null,
    };

    /// <summary>
    /// True if a digit and the separator come before the index. A match there would begin inside a longer number, such
    /// as a decimal.
    /// </summary>
    private static bool IsAfterDigit(string text, int index, char separator) =>
        index > 1 && text[index - 1] == separator && char.IsAsciiDigit(text[index - 2]);

    private static bool IsCprNumber(string text, Match match)
    {
        if (!IsBirthDate(Digits(match, "day"), Digits(match, "month"), Digits(match, "year")))
        {
            return false;
        }

        // "01.01.2019 - 2022" is a period, not a date and a serial number.
        var isPeriod = match.Groups["period"].Success && match.Groups["serial"].Value[..2] is "19" or "20";

        // Ten digits without a hyphen that begin with 6 to 9 may be a replacement number, but are usually an account
        // number.
        var before = text[Math.Max(0, match.Index - ContextLength)..match.Index];
        var isAccountNumber =
            match.Groups["noHyphen"].Success && text[match.Index] > '3' && !PersonWordBefore().IsMatch(before);
        return !isPeriod && !isAccountNumber;
    }

    /// <summary>
    /// True for a date (CPR-loven, bilag 1), or a date with 60 added to the day, as in a replacement number. The serial
    /// number is not checked, as numbers issued since 2007 may fail modulus 11.
    /// </summary>
    private static bool IsBirthDate(string day, string month, string year)
    {
        var number = int.Parse(day, CultureInfo.InvariantCulture);
        var date = string.Create(CultureInfo.InvariantCulture, $"{(number > 60 ? number - 60 : number):00}{month}");
        return IsDate($"{date}19{year}") || IsDate($"{date}20{year}");
    }

    private static string Digits(Match match, string group) =>
        match.Groups[group].Value.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsDate(string date) =>
        DateOnly.TryParseExact(date, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool SpansTwoCells(Match match) => match.Groups["cells"].Success;

    /// <summary>
    /// A pair is two adjacent cells that look like a birth date and a serial number. Usually they are an amount and a
    /// year. They are a CPR number if one of them has a leading zero, if the row or the table's heading mentions
    /// persons, or if enough consecutive rows have such a pair.
    /// </summary>
    private static bool IsCprPair(string text, Match match, Range range, Dictionary<int, List<Range>> pairs) =>
        match.Groups["day"].Value[0] == '0'
        || match.Groups["serial"].Value[0] == '0'
        || CountRows(text, range, pairs[ColumnOf(text, range)]) >= MinRows
        || PersonWord().IsMatch(LineAt(text, range.Start.Value))
        || PersonWord().IsMatch(HeadingAbove(text, range.Start.Value));

    /// <summary>The line around an index, with at most <see cref="MaxRowLength"/> characters on each side.</summary>
    private static string LineAt(string text, int index)
    {
        var before = text.AsSpan(Math.Max(0, index - MaxRowLength)..index);
        var after = text.AsSpan(index..Math.Min(text.Length, index + MaxRowLength));
        var (start, end) = (before.LastIndexOf('\n') + 1, after.IndexOf('\n'));
        return string.Concat(before[start..], end < 0 ? after : after[..end]);
    }

    /// <summary>The first line of the paragraph around an index.</summary>
    private static string HeadingAbove(string text, int index)
    {
        var before = text.AsSpan(Math.Max(0, index - MaxTableLength)..index);
        var blank = before.LastIndexOf("\n\n");
        var start = index - before.Length + (blank < 0 ? 0 : blank + 2);
        return LineAt(text, start < index && text[start] == '\n' ? start + 1 : start);
    }

    /// <summary>The number of cells before a pair in its row.</summary>
    private static int ColumnOf(string text, Range pair)
    {
        var before = text.AsSpan(Math.Max(0, pair.Start.Value - MaxRowLength)..pair.Start.Value);
        var row = before[(before.LastIndexOf('\n') + 1)..];
        return row.Count(';') + row.Count('|') + row.Count(TextPiece.CellSeparator);
    }

    /// <summary>
    /// The number of consecutive lines, around and including that of a pair, that have a pair in the same column.
    /// Counting stops soon after <see cref="MinRows"/>.
    /// </summary>
    private static int CountRows(string text, Range range, List<Range> pairs)
    {
        var index = pairs.BinarySearch(range, ByStart);
        var (first, last) = (index, index);
        while (first > 0 && index - first < MinRows && AreOnConsecutiveLines(text, pairs[first - 1], pairs[first]))
        {
            first--;
        }

        var end = Math.Min(pairs.Count - 1, index + MinRows);
        while (last < end && AreOnConsecutiveLines(text, pairs[last], pairs[last + 1]))
        {
            last++;
        }

        return last - first + 1;
    }

    private static bool AreOnConsecutiveLines(string text, Range one, Range other) =>
        text.AsSpan(one.End.Value..other.Start.Value).Count('\n') == 1;

    /// <summary>True for digits in the hash of an attachment's review, which may have ten digits in a row.</summary>
    private static bool IsReviewHash(string text, Range found)
    {
        var (start, end) = (found.Start.Value, found.End.Value);
        while (start > 0 && char.IsAsciiHexDigit(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        return end - start == 12 && text.AsSpan(0, start).TrimEnd("\"' ").EndsWith("kontrolleret:");
    }

    // The patterns are matched at the first digit of a number in a NormalizedText. Every repetition is bounded, so that
    // matching takes time linear in the text.

    /// <summary>For six digits after a decimal separator: only a hyphen makes them part of a CPR number.</summary>
    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2}) [ ]{0,3} -{1,3} [ ]{0,3} (?<serial>[0-9]{4}) (?![0-9])
        """, Options)]
    private static partial Regex DateAndHyphen();

    /// <summary>
    /// The serial number follows a hyphen or other separator, spaces or a cell boundary, or is in brackets.
    /// </summary>
    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2})
        (?: [ ]{0,3} -{1,3} [ ]{0,3} (?<serial>[0-9]{4}) (?![0-9])
          | [ ]{0,2} [(\[] [ ]{0,2} (?<serial>[0-9]{4}) [ ]{0,2} [)\]]
          | (?: [ ]{0,2} [/+] [ ]{0,2} | [.:·•] ) (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9])
          | [ ]{1,2} (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9]) (?<noHyphen>)
          | (?<cells>["']?[ ]{0,3}[;|\x1F][ ]{0,3}["']?) (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9]) )
        """, Options)]
    private static partial Regex DateAndSerial();

    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2}) (?<serial>[0-9]{4}) (?![.,][0-9]) (?<noHyphen>)
        """, Options)]
    private static partial Regex TenDigits();

    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?:19|20)(?<year>[0-9]{2}) [ ]? -{1,2} [ ]? (?<serial>[0-9]{4}) (?![0-9])
        """, Options)]
    private static partial Regex DateWithCentury();

    /// <summary>
    /// A date with separators. With spaces around the hyphen or a four-digit year, it may be the start of a period.
    /// </summary>
    [GeneratedRegex("""
        \G (?<day>[0-36-9][0-9]) (?<divider>[ ./-]) (?<month>[01][0-9]) \k<divider>
        (?: (?<year>[0-9]{2}) -
          | (?<period>) (?: (?<year>[0-9]{2}) [ ]{0,2} -{1,2} [ ]{0,2} | (?:19|20)(?<year>[0-9]{2}) [ ]? -{1,2} [ ]? ) )
        (?<serial>[0-9]{4}) (?![0-9]|-[0-9])
        """, Options)]
    private static partial Regex SeparatedDate();

    [GeneratedRegex("""
        \G (?<day>[0-3][ ][0-9]) [ ] (?<month>[01][ ][0-9]) [ ] (?<year>[0-9][ ][0-9])
        [ ]? - [ ]? (?<serial>[0-9](?:[ ][0-9]){3}) (?![ ]?[0-9])
        """, Options)]
    private static partial Regex SingleDigits();

    /// <summary>Words that show the number after them to be a replacement number.</summary>
    [GeneratedRegex("cpr|person|erstatning", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonWordBefore();

    /// <summary>Words that show a row or heading to be about persons.</summary>
    [GeneratedRegex("cpr|person|fødsel|født|fødedato|løbenr", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonWord();
}
