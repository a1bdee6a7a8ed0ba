using System.Collections.Frozen;
using System.Globalization;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>A running text with the known phrases in it.</summary>
/// <param name="source">The text, with its positions in the Markdown.</param>
/// <param name="page">Its page.</param>
/// <param name="hits">The known phrases, by start.</param>
internal sealed class Passage(RunningText source, TextOrigin page, IReadOnlyList<Hit> hits)
{
    /// <summary>The length of the longest word passed to <see cref="OnlyWordsBetween"/>, at least.</summary>
    private const int MaxWordLength = 24;

    /// <summary>The longest text that <see cref="OnlyWordsBetween"/> accepts.</summary>
    private const int MaxDistance = 200;

    private List<DateMention>? dates;

    public RunningText Source => source;

    public TextOrigin Page => page;

    public IReadOnlyList<Hit> Hits => hits;

    public string Text => source.Text;

    /// <summary>Its dates, in order.</summary>
    public List<DateMention> Dates => dates ??= DateFinder.Find(this);

    /// <summary>The keywords of a kind.</summary>
    public IEnumerable<Hit> Keywords(KeywordKind kind) =>
        Hits.Where(hit => hit.Meaning is Keyword keyword && keyword.Kind == kind);

    /// <summary>
    /// The phrases with a meaning of type <typeparamref name="T"/>, longer ones before those that they contain.
    /// </summary>
    public IEnumerable<(Hit Hit, T Meaning)> Meanings<T>() where T : Meaning
    {
        foreach (var hit in Hits)
        {
            if (hit.Meaning is T meaning)
            {
                yield return (hit, meaning);
            }
        }
    }

    /// <summary>
    /// True if the text between two positions consists of these words, spaces, and punctuation that does not end a
    /// sentence.
    /// </summary>
    public bool OnlyWordsBetween(int from, int to, FrozenSet<string> words)
    {
        if (from > to || to - from > MaxDistance)
        {
            return false;
        }

        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[MaxWordLength];
        for (var (start, end) = WordAt(from, to); start < to; (start, end) = WordAt(end, to))
        {
            if (end - start > MaxWordLength
                || !lookup.Contains(lower[..Text.AsSpan(start, end - start).ToLowerInvariant(lower)]))
            {
                return false;
            }
        }

        return !EndsSentence(from, to);
    }

    /// <summary>The words between two positions, in lower case.</summary>
    public IEnumerable<string> WordsBetween(int from, int to)
    {
        for (var (start, end) = WordAt(from, to); start < to; (start, end) = WordAt(end, to))
        {
            yield return Text[start..end].ToLowerInvariant();
        }
    }

    /// <summary>The number of words between two positions.</summary>
    public int CountWords(int from, int to)
    {
        var count = 0;
        for (var (start, end) = WordAt(from, to); start < to; (start, end) = WordAt(end, to))
        {
            count++;
        }

        return count;
    }

    /// <summary>The word just before a position, in lower case; empty if there is none.</summary>
    public string WordBefore(int position)
    {
        var end = position;
        while (end > 0 && Text[end - 1] is ' ' or '\u00a0')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetterOrDigit(Text[start - 1]))
        {
            start--;
        }

        return Text[start..end].ToLowerInvariant();
    }

    /// <summary>The first position, from this one on, that is not white space.</summary>
    public int SkipSpace(int position)
    {
        while (position < Text.Length && char.IsWhiteSpace(Text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>True if the text at a position starts with these letters, ignoring case.</summary>
    public bool StartsWithAt(string letters, int position) =>
        Text.AsSpan(Math.Min(position, Text.Length)).StartsWith(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The number at a position and the position after it; null if there is none or it has more digits.
    /// </summary>
    public (int Value, int End)? NumberAt(int position, int digits)
    {
        var end = position;
        while (end < Text.Length && char.IsAsciiDigit(Text[end]))
        {
            end++;
        }

        return end == position || end - position > digits
            ? null
            : (int.Parse(Text.AsSpan(position, end - position), CultureInfo.InvariantCulture), end);
    }

    /// <summary>
    /// The bounds of the first word between two positions; <paramref name="to"/> twice if there is none.
    /// </summary>
    private (int Start, int End) WordAt(int from, int to)
    {
        while (from < to && !char.IsLetterOrDigit(Text[from]))
        {
            from++;
        }

        var end = from;
        while (end < to
            && (char.IsLetterOrDigit(Text[end])
                || (Text[end] == '-' && end + 1 < to && char.IsLetterOrDigit(Text[end + 1]))))
        {
            end++;
        }

        return (from, end);
    }

    private bool EndsSentence(int from, int to) =>
        Text.AsSpan(from, to - from).ContainsAny(';', '!', '?') || Sentence.EndsBetween(Text, from, to);
}

/// <summary>The page of a text, against which incomplete references are resolved.</summary>
/// <param name="Page">The page.</param>
/// <param name="Meeting">The meeting that the page is or belongs to; null for other pages.</param>
internal sealed record TextOrigin(Content Page, Meeting? Meeting)
{
    public PageId Id => Page.Id;
}
