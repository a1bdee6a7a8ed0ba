using System.Collections.Immutable;

namespace Site.Linking.Recognition;

/// <summary>Finds all known phrases in a text in one pass.</summary>
internal sealed class PhraseDictionary
{
    private static readonly Keyword Number = new(KeywordKind.Number);

    private readonly ImmutableArray<KnownPhrase> phrases;
    private readonly Automaton automaton;

    public PhraseDictionary(IEnumerable<KnownPhrase> phrases)
    {
        this.phrases = [.. phrases.Distinct()];
        automaton = new Automaton([.. this.phrases.Select(phrase => phrase.Words)]);
    }

    /// <summary>
    /// Finds the phrases whose <see cref="MatchRule"/> accepts the occurrence, and the numbers that may begin a date.
    /// Sorted by start, longer ones first.
    /// </summary>
    public List<Hit> Find(string text)
    {
        var hits = new List<Hit>();
        automaton.Scan(text, (start, end, index) =>
        {
            if (phrases[index].FindEnd(text, start, end) is { } wholeEnd)
            {
                hits.Add(new Hit(start, wholeEnd, phrases[index].Meaning));
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

            if (i > start && i + 1 < text.Length && text[i] is '.' or '/' or '-'
                && (start == 0 || !char.IsLetterOrDigit(text[start - 1])))
            {
                hits.Add(new Hit(start, i, Number));
            }
        }
    }
}
