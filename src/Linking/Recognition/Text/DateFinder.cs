namespace Site.Linking.Recognition;

/// <summary>A date in a text, with the parts that are given.</summary>
/// <param name="Start">Its first character; that of a preceding "den" or "d." if the date begins with a day.</param>
/// <param name="End">The position after it.</param>
/// <param name="Day">1-31, or null if only a month or season is given.</param>
/// <param name="Month">1-12, or null if only a season is given.</param>
/// <param name="Year">Four digits, or null if none is given.</param>
/// <param name="Season">The season given instead of a month, or null.</param>
internal sealed record DateMention(int Start, int End, int? Day, int? Month, int? Year, Season? Season = null);

/// <summary>
/// Finds dates in the usual Danish notations: "24. oktober 2019", "d. 24.10.2019", "24/4-2015", "2019-10-24", "maj
/// 2012", "foråret 2012".
/// </summary>
internal static class DateFinder
{
    /// <summary>Added to a year of two digits.</summary>
    private const int Century = 2000;

    /// <summary>
    /// Finds the dates of a passage, in order. In a list ("26. august og 7. november 2018") the last year applies to
    /// all.
    /// </summary>
    public static List<DateMention> Find(Passage passage)
    {
        var dates = new List<DateMention>();
        foreach (var hit in passage.Hits)
        {
            switch (hit.Meaning)
            {
                case MonthWord month:
                    AddWithMonthName(passage, hit, month.Month, dates);
                    break;
                case SeasonWord season when ReadYear(passage, hit.End) is var (year, end):
                    dates.Add(new DateMention(hit.Start, end, null, null, year, season.Season));
                    break;
                case Keyword { Kind: KeywordKind.Number } when (dates.Count == 0 || dates[^1].End <= hit.Start)
                    && ParseNumeric(passage, hit.Start) is { } date:
                    dates.Add(date);
                    break;
            }
        }

        return ShareYears(passage, dates);
    }

    /// <summary>True if two consecutive dates are parts of one list.</summary>
    public static bool AreListed(Passage passage, DateMention one, DateMention next) =>
        passage.HasOnlyWordsBetween(one.End, next.Start, DanishWords.Joiners) && next.Start - one.End < 12
            && !passage.Text.AsSpan(one.End, next.Start - one.End).ContainsAny('(', ':');

    private static void AddWithMonthName(Passage passage, Hit month, int monthNumber, List<DateMention> dates)
    {
        var (year, end) = ReadYear(passage, month.End);
        if (ReadDayBefore(passage, month.Start) is not { } day)
        {
            dates.Add(new DateMention(month.Start, end, null, monthNumber, year));
            return;
        }

        if (ReadEarlierDay(passage, day.Start) is { } earlier && IsValidDay(year, monthNumber, earlier.Value))
        {
            dates.Add(new DateMention(
                IncludeArticle(passage, earlier.Start), earlier.End, earlier.Value, monthNumber, year));
        }

        if (IsValidDay(year, monthNumber, day.Value))
        {
            dates.Add(new DateMention(IncludeArticle(passage, day.Start), end, day.Value, monthNumber, year));
        }
    }

    /// <summary>"24. " or "3." before a month. The full stop is optional.</summary>
    private static (int Value, int Start, int End)? ReadDayBefore(Passage passage, int month)
    {
        var end = month;
        while (end > 0 && passage.Text[end - 1] is ' ' or '\u00a0' or '.')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsAsciiDigit(passage.Text[start - 1]))
        {
            start--;
        }

        var isWhole = start == 0 || !char.IsLetterOrDigit(passage.Text[start - 1]);
        return isWhole && end - start is 1 or 2 && passage.NumberAt(start, 2) is { } day
            ? (day.Value, start, end) : null;
    }

    /// <summary>The first day of "26. og 27. august" and "16.-17. august".</summary>
    private static (int Value, int Start, int End)? ReadEarlierDay(Passage passage, int later)
    {
        var before = passage.Text.AsSpan(0, later).TrimEnd();
        var joiner = before.EndsWith("og", StringComparison.Ordinal)
            ? 2
            : before.Length > 0 && before[^1] is '-' or '–' or '/' ? 1 : 0;
        return joiner == 0 ? null : ReadDayBefore(passage, before.Length - joiner);
    }

    private static (int? Year, int End) ReadYear(Passage passage, int end)
    {
        var start = passage.SkipSpace(end);
        return start > end && passage.NumberAt(start, 4) is ( > 1900 and < 2100, _) year
            ? (year.Value, year.End) : (null, end);
    }

    /// <summary>"24.10.2019", "20.11.15", "24/4-2015", "2019-10-24"; without a year only after "d." or "den".</summary>
    private static DateMention? ParseNumeric(Passage passage, int start)
    {
        if (passage.NumberAt(start, 4) is not { } first || first.End >= passage.Text.Length
            || passage.Text[first.End] is not ('.' or '/' or '-'))
        {
            return null;
        }

        if (passage.NumberAt(passage.SkipSpace(first.End + 1), 2) is not { } second)
        {
            return null;
        }

        var third = second.End < passage.Text.Length && passage.Text[second.End] is '.' or '/' or '-' or ' '
            ? passage.NumberAt(second.End + 1, 4) : null;
        return first.End - start == 4
            ? CreateIso(start, first, second, third)
            : CreateDanish(passage, start, first, second, third);
    }

    private static DateMention? CreateIso(
        int start, (int Value, int End) year, (int Value, int End) month, (int Value, int End)? day) =>
        day is { } known && IsValidDay(year.Value, month.Value, known.Value)
            ? new DateMention(start, known.End, known.Value, month.Value, year.Value) : null;

    private static DateMention? CreateDanish(
        Passage passage, int start, (int Value, int End) day, (int Value, int End) month, (int Value, int End)? year)
    {
        var begin = IncludeArticle(passage, start);
        var known = year is { } number
            && (number.End - month.End == 5 || (number.End - month.End == 3 && passage.Text[month.End] != ' '))
            ? year : null;
        var value = known is { Value: < 100 } ? known.Value.Value + Century : known?.Value;
        var isDate = IsValidDay(value, month.Value, day.Value) && (known is not null || begin < start);
        return isDate ? new DateMention(begin, known?.End ?? month.End, day.Value, month.Value, value) : null;
    }

    /// <summary>The start of "den" or "d." before a day, or the start of the day if there is none.</summary>
    private static int IncludeArticle(Passage passage, int day)
    {
        var before = passage.Text.AsSpan(0, day).TrimEnd();
        foreach (var article in (ReadOnlySpan<string>)["den", "d."])
        {
            var start = before.Length - article.Length;
            if (before.EndsWith(article, StringComparison.OrdinalIgnoreCase)
                && (start == 0 || !char.IsLetterOrDigit(before[start - 1])))
            {
                return start;
            }
        }

        return day;
    }

    private static bool IsValidDay(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year.Value : 2000, month);

    private static List<DateMention> ShareYears(Passage passage, List<DateMention> dates)
    {
        for (var i = dates.Count - 2; i >= 0; i--)
        {
            if (dates[i].Year is null && dates[i + 1].Year is { } year && AreListed(passage, dates[i], dates[i + 1]))
            {
                dates[i] = dates[i] with { Year = year };
            }
        }

        return dates;
    }
}
