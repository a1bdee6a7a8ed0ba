using System.Collections.Immutable;

namespace Site.Linking.Recognition;

/// <summary>Every word and name that recognition knows, found in a text in one pass.</summary>
internal sealed class Lexicon
{
    private static readonly Keyword Number = new(KeywordKind.Number);

    private readonly ImmutableArray<Entry> entries;
    private readonly Automaton automaton;

    /// <param name="entries">What it knows.</param>
    public Lexicon(IEnumerable<Entry> entries)
    {
        this.entries = [.. entries.Distinct()];
        automaton = new Automaton([.. this.entries.Select(entry => entry.Words)]);
    }

    /// <summary>The known words of a text that stand as words of their own, in order of their beginnings, longer ones first; numbers that may begin a date among them.</summary>
    public List<Hit> Read(string text)
    {
        var hits = new List<Hit>();
        automaton.Scan(text, (start, end, index) =>
        {
            if (entries[index].Occurs(text, start, end) is { } wholeEnd)
            {
                hits.Add(new Hit(start, wholeEnd, entries[index].Meaning));
            }
        });
        AddNumbers(text, hits);
        hits.Sort(static (one, other) => one.Start != other.Start ? one.Start - other.Start : other.End - one.End);
        return hits;
    }

    private static void AddNumbers(string text, List<Hit> hits)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('0', '9'); i >= 0 && i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start && i + 1 < text.Length && text[i] is '.' or '/' or '-' && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                hits.Add(new Hit(start, i, Number));
            }
        }
    }
}

/// <summary>How a known word must be written.</summary>
internal enum Writing
{
    /// <summary>Anyhow; the forms it takes are entries of their own.</summary>
    Word,

    /// <summary>Anyhow, also in the genitive.</summary>
    Name,

    /// <summary>As it stands, capitals and all, also in the genitive: one word that may be an ordinary one too.</summary>
    ProperName,

    /// <summary>Also as the end of a longer word: "dialogmødet".</summary>
    Ending,

    /// <summary>Also as the beginning of a word for a meeting: "oktobermødet".</summary>
    BeforeMeeting,

    /// <summary>A sign, wherever it stands.</summary>
    Sign,
}

/// <summary>A word or name to be found.</summary>
/// <param name="Words">As it is written; space between words is one space.</param>
/// <param name="Meaning">What it may stand for.</param>
/// <param name="Writing">How it must be written.</param>
internal sealed record Entry(string Words, Meaning Meaning, Writing Writing)
{
    /// <summary>Where an occurrence ends, with its genitive ending; null where the letters are part of something else.</summary>
    public int? Occurs(string text, int start, int end)
    {
        if (Writing == Writing.Sign)
        {
            return end;
        }

        if (Writing == Writing.ProperName && !text.AsSpan(start, end - start).SequenceEqual(Words))
        {
            return null;
        }

        var wholeEnd = Writing is Writing.Name or Writing.ProperName ? AfterGenitive(text, end) : end;
        return BeginsWord(text, start) && EndsWord(text, wholeEnd) ? wholeEnd : null;
    }

    /// <summary>Neither after a letter or digit nor as the tail of a compound ("Special-Birken").</summary>
    private bool BeginsWord(string text, int start) =>
        start == 0 || Writing == Writing.Ending || (!IsWordPart(text[start - 1]) && !(text[start - 1] == '-' && start > 1 && IsWordPart(text[start - 2])));

    private bool EndsWord(string text, int end) =>
        end == text.Length || (Writing == Writing.BeforeMeeting && IsMeeting(text.AsSpan(end))) || (!IsWordPart(text[end]) && !GoesOnAsNumber(text, end) && !IsStreetNumber(text, end));

    /// <summary>"Rammeaftale 2018" is not in "Rammeaftale 2018-2020".</summary>
    private bool GoesOnAsNumber(string text, int end) =>
        char.IsAsciiDigit(Words[^1]) && end + 1 < text.Length && text[end] is '-' or '–' or '/' or '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);

    /// <summary>"Sonjavej 12" is an address.</summary>
    private bool IsStreetNumber(string text, int end) =>
        Writing == Writing.ProperName && end + 1 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1])
        && (Words.EndsWith("vej", StringComparison.Ordinal) || Words.EndsWith("gade", StringComparison.Ordinal) || Words.EndsWith("vang", StringComparison.Ordinal) || Words.EndsWith("vænget", StringComparison.Ordinal));

    /// <summary>After -s, -'s or, where the name ends in an s-sound, an apostrophe.</summary>
    private static int AfterGenitive(string text, int end)
    {
        var apostrophe = end < text.Length && text[end] is '\'' or '’' ? 1 : 0;
        if (end + apostrophe < text.Length && text[end + apostrophe] == 's' && (end + apostrophe + 1 == text.Length || !IsWordPart(text[end + apostrophe + 1])))
        {
            return end + apostrophe + 1;
        }

        return apostrophe == 1 && text[end - 1] is 's' or 'S' or 'x' or 'z' ? end + 1 : end;
    }

    private static bool IsMeeting(ReadOnlySpan<char> rest) => rest.StartsWith("møde", StringComparison.Ordinal) || rest.StartsWith("smøde", StringComparison.Ordinal);

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter);
}
