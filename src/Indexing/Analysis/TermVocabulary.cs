namespace Site.Indexing.Analysis;

/// <summary>
/// Numbers the terms of a stretch of text from 0 in the order in which they first occur, and analyses every distinct word
/// only once. Belongs to one thread.
/// </summary>
internal sealed class TermVocabulary
{
    /// <summary>Stands for a word that is not indexed.</summary>
    public const int None = -1;

    private readonly Dictionary<string, int> termOfWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numberOfTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numbers;
    private readonly List<string> terms = [];

    public TermVocabulary()
    {
        words = termOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
        numbers = numberOfTerm.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => terms;

    /// <summary>The number of a word's term, new if need be; <see cref="None"/> for a stop word.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (words.TryGetValue(word, out var known))
        {
            return known;
        }

        var number = DanishStopWords.Contains(word) ? None : NumberOfTerm(DanishStemmer.Stem(word));
        words[word] = number;
        return number;
    }

    /// <summary>The number of a term, new if need be.</summary>
    public int NumberOfTerm(ReadOnlySpan<char> term)
    {
        if (!numbers.TryGetValue(term, out var number))
        {
            number = terms.Count;
            terms.Add(term.ToString());
            numbers[term] = number;
        }

        return number;
    }
}
