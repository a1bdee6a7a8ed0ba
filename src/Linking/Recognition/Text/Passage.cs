using System.Collections.Frozen;
using System.Globalization;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>A running text with the known phrases in it.</summary>
/// <param name="source">The text, with its positions in the Markdown.</param>
/// <param name="origin">Its page.</param>
/// <param name="hits">The known phrases, by start.</param>
internal sealed class Passage(RunningText source, TextOrigin origin, IReadOnlyList<Hit> hits)
{
    /// <summary>An upper bound of the length of the words passed to <see cref="HasOnlyWordsBetween"/>.</summary>
    private const int MaxWordLength = 24;

    /// <summary>The longest text that <see cref="HasOnlyWordsBetween"/> accepts.</summary>
    private const int MaxDistance = 200;

    private List<DateMention>? dates;

    public RunningText Source => source;

    public TextOrigin Origin => origin;

    public IReadOnlyList<Hit> Hits => hits;

    public string Text => source.Text;

    /// <summary>Its dates, in order.</summary>
    public List<DateMention> Dates => dates ??= DateFinder.Find(this);

    /// <summary>The keywords of a kind.</summary>
    public IEnumerable<Hit> Keywords(KeywordKind kind) =>
        Hits.Where(hit => hit.Meaning is Keyword keyword && keyword.Kind == kind);

    /// <summary>
    /// The phrases with a meaning of type <typeparamref name="T"/>, by start, longer ones first.
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
    /// True if the text between two positions has only these words, none of ; ! ? and no end of a sentence. False if
    /// the first position is after the second.
    /// </summary>
    public bool HasOnlyWordsBetween(int from, int to, FrozenSet<string> words)
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

        return !ContainsSentenceEnd(from, to);
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

    /// <summary>The first position from <paramref name="position"/> on that is not white space.</summary>
    public int SkipSpace(int position)
    {
        while (position < Text.Length && char.IsWhiteSpace(Text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>True if the text from a position on starts with these letters, ignoring case.</summary>
    public bool StartsWithAt(string letters, int position) =>
        Text.AsSpan(Math.Min(position, Text.Length)).StartsWith(letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The number at a position and the position after it. Null if there is none, or it has more than
    /// <paramref name="maxDigits"/> digits.
    /// </summary>
    public (int Value, int End)? NumberAt(int position, int maxDigits)
    {
        var end = position;
        while (end < Text.Length && char.IsAsciiDigit(Text[end]))
        {
            end++;
        }

        return end == position || end - position > maxDigits
            ? null
            : (int.Parse(Text.AsSpan(position, end - position), CultureInfo.InvariantCulture), end);
    }

    /// <summary>
    /// The bounds of the first word between two positions. Both are <paramref name="to"/> if there is none.
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

    private bool ContainsSentenceEnd(int from, int to) =>
        Text.AsSpan(from, to - from).ContainsAny(';', '!', '?') || Sentence.EndsBetween(Text, from, to);
}

/// <summary>The page of a text, against which incomplete references are resolved.</summary>
/// <param name="Page">The page.</param>
/// <param name="Meeting">The meeting that the page is or belongs to; null for other pages.</param>
internal sealed record TextOrigin(Content Page, Meeting? Meeting)
{
    public PageId Id => Page.Id;
}
