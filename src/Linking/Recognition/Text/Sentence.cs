using System.Collections.Frozen;

namespace Site.Linking.Recognition;

/// <summary>Finds the sentence around some words of a Danish text.</summary>
public static class Sentence
{
    /// <summary>
    /// Abbreviations, after which a full stop does not end a sentence. Of <c>bl.a.</c> only the last part is looked up.
    /// </summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "a", "abs", "adm", "afd", "afs", "alm", "ang", "b", "bl", "bld", "c", "ca", "chr", "d", "dir", "dvs", "e",
        "eks", "ekskl", "el",
        "etc", "evt", "f", "fh", "ff", "fhv", "fmd", "forts", "fr", "fx", "g", "gl", "henh", "hhv", "hr", "i", "iht",
        "ift", "ifm", "inkl",
        "ind", "jf", "jfr", "kap", "kl", "kr", "litra", "m", "max", "md", "mdr", "mht", "mia", "min", "mio", "mv", "n",
        "nr", "nuv", "o",
        "obs", "omr", "osv", "p", "pct", "pkt", "pr", "pæd", "ref", "s", "saml", "sek", "sekr", "soc", "spec", "st",
        "stk", "t", "tidl",
        "tlf", "vedr", "vha", "v", "årl", "ø",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The maximum number of characters before and after the words. A list without full stops would else be one
    /// sentence.
    /// </summary>
    private const int MaxContext = 300;

    /// <summary>
    /// The trimmed sentence around the words from <paramref name="start"/> to <paramref name="end"/>, shortened if it
    /// is very long.
    /// </summary>
    public static string Around(string text, int start, int end) => text[Bounds(text, start, end)];

    /// <summary>The range of the result of <see cref="Around"/> in the text.</summary>
    public static Range Bounds(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !EndsAt(text, from - 1) && start - from < MaxContext)
        {
            from--;
        }

        from = from > 0 && !EndsAt(text, from - 1) ? NextSpace(text, from, start) : from;
        while (from > 0 && from < start && IsClosing(text[from]))
        {
            from++;
        }

        while (from < start && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from..FindEnd(text, start, end);
    }

    private static int FindEnd(string text, int start, int end)
    {
        var to = Math.Max(end, start + 1);
        while (to < text.Length && !EndsAt(text, to - 1) && to - end < MaxContext)
        {
            to++;
        }

        if (to < text.Length && !EndsAt(text, to - 1))
        {
            to = Math.Max(end, text.LastIndexOf(' ', to - 1, to - end));
        }

        while (to < text.Length && IsClosing(text[to]))
        {
            to++;
        }

        while (to > end && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return Math.Min(to, text.Length);
    }

    private static int NextSpace(string text, int from, int limit) =>
        text.IndexOf(' ', from, limit - from) is var space and >= 0 ? space : limit;

    /// <summary>True if a sentence ends between two positions.</summary>
    public static bool EndsBetween(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (EndsAt(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// True if a sentence ends with this character. It is a line break, or punctuation before white space and a
    /// possible start of another sentence.
    /// </summary>
    private static bool EndsAt(string text, int position) => text[position] switch
    {
        '\n' => true,
        '!' or '?' => BeginsAfter(text, position),
        '.' => BeginsAfter(text, position) && !IsAbbreviation(text, position) && !IsOrdinal(text, position),
        _ => false,
    };

    private static bool BeginsAfter(string text, int position)
    {
        var next = position + 1;
        while (next < text.Length && IsClosing(text[next]))
        {
            next++;
        }

        var begin = next;
        while (begin < text.Length && char.IsWhiteSpace(text[begin]))
        {
            begin++;
        }

        return begin > next && begin < text.Length && !char.IsLower(text[begin])
            && text[begin] is not (',' or ';' or ')' or '§' or '-' or '–');
    }

    /// <summary>Characters after a full stop that still belong to the sentence.</summary>
    private static bool IsClosing(char character) => character is ')' or '"' or '”' or '«' or '»' or '’' or '\'';

    /// <summary>True for a full stop after an abbreviation, or after the last part of one ("a.m.b.a.").</summary>
    private static bool IsAbbreviation(string text, int position)
    {
        var start = position;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        Span<char> word = stackalloc char[8];
        return start < position && position - start <= word.Length
            && AbbreviationLookup.Contains(word[..text.AsSpan(start, position - start).ToLowerInvariant(word)]);
    }

    /// <summary>
    /// True for a full stop after one or two digits in three places: before a month ("24. Oktober"), before a digit
    /// ("den 3. 2016"), and at the beginning of the text ("1. Velkomst").
    /// </summary>
    private static bool IsOrdinal(string text, int position)
    {
        var start = position;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        if (position - start is 0 or > 2)
        {
            return false;
        }

        var next = text.AsSpan(position + 1).TrimStart();
        return start == 0 || char.IsAsciiDigit(next[0]) || DanishWords.BeginsWithMonth(next);
    }
}
