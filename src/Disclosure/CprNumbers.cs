using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Site.Documents.Content;

namespace Site.Disclosure;

/// <summary>Recognises CPR numbers, however people and word processors write them.</summary>
public static partial class CprNumbers
{
    /// <summary>What is shown in place of one.</summary>
    public const string Mask = "••••••-••••";

    /// <summary>
    /// A text is searched in pieces of so many characters, so that the room it takes does not grow with it.
    /// </summary>
    private const int PieceLength = 1_000_000;

    /// <summary>
    /// How far a number can reach into the next piece, with everything that may stand between its digits.
    /// </summary>
    private const int Overlap = 500;

    /// <summary>Rows of a table one below the other that must all look like birthday and serial number.</summary>
    private const int FewestRows = 4;

    /// <summary>How near before a number a word must stand to say what it is.</summary>
    private const int NearestWord = 30;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private static readonly Comparer<Range> ByStart =
        Comparer<Range>.Create((one, other) => one.Start.Value.CompareTo(other.Start.Value));

    /// <summary>How far from a pair of cells its row, and its table's heading, are looked for.</summary>
    private const int LongestRow = 300, LongestTable = 50_000;

    /// <summary>Where in a text CPR numbers stand, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="linesWrap">
    /// Whether a line's end may stand inside a number without a hyphen, as in Markdown and YAML, where it is a blank.
    /// Elsewhere numbers one below the other are two numbers.
    /// </param>
    public static IEnumerable<Range> Find(string text, bool linesWrap = false)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfPiece(text, start);
            foreach (var found in InPiece(text, start, Math.Min(text.Length, end + Overlap), linesWrap))
            {
                if (found.Start.Value < end && !IsReviewHash(text, found))
                {
                    yield return found;
                }
            }

            start = end;
        }
    }

    /// <summary>A text that may be shown to anybody: every CPR number in it masked.</summary>
    public static string Masked(string text)
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

    /// <summary>Whether ten digits can be a CPR number.</summary>
    public static bool CanBe(string digits) => IsBirthday(digits[..2], digits[2..4], digits[4..6]);

    /// <summary>Pieces end between two words, where a text has any.</summary>
    private static int EndOfPiece(string text, int start)
    {
        if (text.Length - start <= PieceLength)
        {
            return text.Length;
        }

        var cut = text.AsSpan(start, PieceLength).LastIndexOfAny(' ', '\n');
        return start + (cut > PieceLength / 2 ? cut + 1 : PieceLength);
    }

    private static IEnumerable<Range> InPiece(string text, int start, int end, bool linesWrap)
    {
        var plain = PlainDigits.Of(text, start, end, linesWrap);
        var found = Candidates(plain.Text).Where(match => IsNumber(plain.Text, match))
            .Select(match => (Match: match, Range: plain.RangeOf(match.Index, match.Length))).ToList();
        var pairs = found.Where(number => IsPairOfCells(number.Match)).Select(number => number.Range)
            .GroupBy(pair => ColumnOf(text, pair)).ToDictionary(column => column.Key, column => column.ToList());
        return found
            .Where(number => !IsPairOfCells(number.Match) || IsPersonal(text, number.Match, number.Range, pairs))
            .Select(number => number.Range);
    }

    /// <summary>
    /// What could be a number from its digits alone. Every number begins with a run of one, two, six, eight or ten
    /// digits.
    /// </summary>
    private static IEnumerable<Match> Candidates(string text)
    {
        for (var start = 0; (start = NextDigit(text, start)) >= 0;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (PatternOf(text, start, end - start)?.Match(text, start) is { Success: true } match)
            {
                yield return match;
            }

            start = end;
        }
    }

    private static int NextDigit(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAnyInRange('0', '9');
        return next < 0 ? -1 : start + next;
    }

    /// <summary>How a number that begins with so many digits goes on; null where it cannot be one.</summary>
    private static Regex? PatternOf(string text, int start, int length) => length switch
    {
        1 => IsAfterDigit(text, start, ' ') ? null : SpacedDigits(),
        2 => IsAfterDigit(text, start, '-') ? null : DividedDate(),
        6 or 8 or 10 when text[start + 2] is not ('0' or '1') || text[start] is '4' or '5' => null,
        6 => IsAfterDigit(text, start, '.') || IsAfterDigit(text, start, ',') ? DateAndHyphen() : DateAndSerial(),
        8 => LongDate(),
        10 => IsAfterDigit(text, start, '.') || IsAfterDigit(text, start, ',') ? null : AllInOne(),
        _ => null,
    };

    /// <summary>
    /// Whether a digit and a sign stand before a place: then it is the middle of something longer, such as a decimal
    /// number.
    /// </summary>
    private static bool IsAfterDigit(string text, int place, char sign) =>
        place > 1 && text[place - 1] == sign && char.IsAsciiDigit(text[place - 2]);

    private static bool IsNumber(string text, Match match)
    {
        if (!IsBirthday(Digits(match, "day"), Digits(match, "month"), Digits(match, "year")))
        {
            return false;
        }

        // "01.01.2019 - 2022" is a period.
        var isPeriod = match.Groups["period"].Success && match.Groups["serial"].Value[..2] is "19" or "20";

        // Without a hyphen, replacement numbers are as common as any number of an account.
        var before = text[Math.Max(0, match.Index - NearestWord)..match.Index];
        var isAccount = match.Groups["blank"].Success && text[match.Index] > '3' && !PersonBefore().IsMatch(before);
        return !isPeriod && !isAccount;
    }

    /// <summary>
    /// The first six digits of a CPR number are a birthday (CPR-loven, bilag 1); of a replacement number the day is 60
    /// higher. The last four are not checked, since newer numbers fail the old modulus 11.
    /// </summary>
    private static bool IsBirthday(string day, string month, string year)
    {
        var number = int.Parse(day, CultureInfo.InvariantCulture);
        var date = string.Create(CultureInfo.InvariantCulture, $"{(number > 60 ? number - 60 : number):00}{month}");
        return IsDate($"{date}19{year}") || IsDate($"{date}20{year}");
    }

    private static string Digits(Match match, string group) =>
        match.Groups[group].Value.Replace(" ", "", StringComparison.Ordinal);

    private static bool IsDate(string date) =>
        DateOnly.TryParseExact(date, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsPairOfCells(Match match) => match.Groups["cells"].Success;

    /// <summary>
    /// Two cells side by side are more often an amount and a year. They are birthday and serial number where one has a
    /// leading zero, where the row or the table's heading says so, or where all rows around look alike.
    /// </summary>
    private static bool IsPersonal(string text, Match match, Range range, Dictionary<int, List<Range>> pairs) =>
        match.Groups["day"].Value[0] == '0'
        || match.Groups["serial"].Value[0] == '0'
        || RowsAlike(text, range, pairs[ColumnOf(text, range)]) >= FewestRows
        || Personal().IsMatch(LineAt(text, range.Start.Value))
        || Personal().IsMatch(HeadingAbove(text, range.Start.Value));

    /// <summary>The line around a place, or what of it is near.</summary>
    private static string LineAt(string text, int index)
    {
        var before = text.AsSpan(Math.Max(0, index - LongestRow)..index);
        var after = text.AsSpan(index..Math.Min(text.Length, index + LongestRow));
        var (start, end) = (before.LastIndexOf('\n') + 1, after.IndexOf('\n'));
        return string.Concat(before[start..], end < 0 ? after : after[..end]);
    }

    /// <summary>The first line of the block of lines that a place stands in.</summary>
    private static string HeadingAbove(string text, int index)
    {
        var before = text.AsSpan(Math.Max(0, index - LongestTable)..index);
        var blank = before.LastIndexOf("\n\n");
        var start = index - before.Length + (blank < 0 ? 0 : blank + 2);
        return LineAt(text, start < index && text[start] == '\n' ? start + 1 : start);
    }

    /// <summary>How many cells stand before a pair in its row.</summary>
    private static int ColumnOf(string text, Range pair)
    {
        var before = text.AsSpan(Math.Max(0, pair.Start.Value - LongestRow)..pair.Start.Value);
        var row = before[(before.LastIndexOf('\n') + 1)..];
        return row.Count(';') + row.Count('|') + row.Count(TextPiece.CellDivider);
    }

    /// <summary>
    /// How many lines one below the other hold such a pair in the same column, the match's own among them.
    /// </summary>
    private static int RowsAlike(string text, Range range, List<Range> pairs)
    {
        var place = pairs.BinarySearch(range, ByStart);
        var (first, last) = (place, place);
        while (first > 0 && place - first < FewestRows && AreOnNextLines(text, pairs[first - 1], pairs[first]))
        {
            first--;
        }

        var end = Math.Min(pairs.Count - 1, place + FewestRows);
        while (last < end && AreOnNextLines(text, pairs[last], pairs[last + 1]))
        {
            last++;
        }

        return last - first + 1;
    }

    private static bool AreOnNextLines(string text, Range one, Range other) =>
        text.AsSpan(one.End.Value..other.Start.Value).Count('\n') == 1;

    /// <summary>The hash that an attachment's review is written with may hold ten digits in a row.</summary>
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

    // Patterns of text whose signs PlainDigits has made plain, from the first digit on. Every repetition is bounded, so
    // that the time grows with the text and no faster.

    /// <summary>After a decimal sign only a hyphen makes six digits a date.</summary>
    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2}) [ ]{0,3} -{1,3} [ ]{0,3} (?<serial>[0-9]{4}) (?![0-9])
        """, Options)]
    private static partial Regex DateAndHyphen();

    /// <summary>With a hyphen, another sign, in brackets, after blanks, or in the next cell.</summary>
    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2})
        (?: [ ]{0,3} -{1,3} [ ]{0,3} (?<serial>[0-9]{4}) (?![0-9])
          | [ ]{0,2} [(\[] [ ]{0,2} (?<serial>[0-9]{4}) [ ]{0,2} [)\]]
          | (?: [ ]{0,2} [/+] [ ]{0,2} | [.:·•] ) (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9])
          | [ ]{1,2} (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9]) (?<blank>)
          | (?<cells>["']?[ ]{0,3}[;|\x1F][ ]{0,3}["']?) (?<serial>[0-9]{4}) (?![0-9]|[.,][0-9]) )
        """, Options)]
    private static partial Regex DateAndSerial();

    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?<year>[0-9]{2}) (?<serial>[0-9]{4}) (?![.,][0-9]) (?<blank>)
        """, Options)]
    private static partial Regex AllInOne();

    [GeneratedRegex("""
        \G (?<day>[0-9]{2})(?<month>[0-9]{2})(?:19|20)(?<year>[0-9]{2}) [ ]? -{1,2} [ ]? (?<serial>[0-9]{4}) (?![0-9])
        """, Options)]
    private static partial Regex LongDate();

    /// <summary>
    /// A date that is itself divided; with blanks around the hyphen, or a year of four digits, it may begin a period.
    /// </summary>
    [GeneratedRegex("""
        \G (?<day>[0-36-9][0-9]) (?<divider>[ ./-]) (?<month>[01][0-9]) \k<divider>
        (?: (?<year>[0-9]{2}) -
          | (?<period>) (?: (?<year>[0-9]{2}) [ ]{0,2} -{1,2} [ ]{0,2} | (?:19|20)(?<year>[0-9]{2}) [ ]? -{1,2} [ ]? ) )
        (?<serial>[0-9]{4}) (?![0-9]|-[0-9])
        """, Options)]
    private static partial Regex DividedDate();

    [GeneratedRegex("""
        \G (?<day>[0-3][ ][0-9]) [ ] (?<month>[01][ ][0-9]) [ ] (?<year>[0-9][ ][0-9])
        [ ]? - [ ]? (?<serial>[0-9](?:[ ][0-9]){3}) (?![ ]?[0-9])
        """, Options)]
    private static partial Regex SpacedDigits();

    /// <summary>What stands before a replacement number.</summary>
    [GeneratedRegex("cpr|person|erstatning", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PersonBefore();

    /// <summary>What a row or a column is called that holds persons.</summary>
    [GeneratedRegex("cpr|person|fødsel|født|fødedato|løbenr", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Personal();
}
