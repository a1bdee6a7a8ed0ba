using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What the index makes of each distinct word of the archive.</summary>
internal sealed class Lexicon
{
    private readonly WordList words;
    private readonly WordList terms;
    private readonly int[][] numbersInBatch;

    /// <summary>The entries of all words, one after the other.</summary>
    private readonly int[] entries;

    /// <summary>Where each begins, and at the end how long all are.</summary>
    private readonly int[] starts;
    private readonly int stems;
    private readonly Task<OrderedTerms> ordering;

    /// <summary>In an entry, the word's stem.</summary>
    public const int Stem = 0;

    /// <summary>In an entry, the word itself as a term, or <see cref="WordList.None"/> where no other word shares its stem.</summary>
    public const int Form = 1;

    /// <summary>In an entry, the first of the stems of a compound's parts; there are none for any other word.</summary>
    public const int FirstPart = 2;

    /// <param name="batches">All texts; their words are let go, as the lexicon has them.</param>
    /// <param name="synonyms">Words and phrases for the same.</param>
    public Lexicon(TextBatch[] batches, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        words = new(batches.Sum(batch => batch.Words.Count) / 2);
        numbersInBatch = Array.ConvertAll(batches, batch => Numbers(batch.Words));
        var knowing = Task.Run(() => new KnownParts(words.Words));
        terms = new(words.Count);
        var termOfWord = new int[words.Count];
        for (var word = 0; word < termOfWord.Length; word++)
        {
            var stem = DanishStemmer.Stem(words[word]);
            termOfWord[word] = stem.Length == words[word].Length ? terms.NumberOf(words[word]) : terms.NumberOf(stem);
        }

        stems = terms.Count;
        var parts = new WordParts(words, terms, knowing.Result);
        (starts, entries) = Entries(parts, termOfWord);
        Phrases = new SynonymPhrases(synonyms, terms);
        ordering = Task.Run(Ordered);
    }

    /// <summary>Every term there is, by number.</summary>
    public IReadOnlyList<string> Terms => terms.Words;

    /// <summary>The same in ordinal order. It is made while others go on.</summary>
    public OrderedTerms Order => ordering.Result;

    /// <summary>Distinct words, by number.</summary>
    public IReadOnlyList<string> Words => words.Words;

    /// <summary>What has other words for the same.</summary>
    public SynonymPhrases Phrases { get; }

    /// <summary>The numbers that the words of a batch have in the whole archive, by those that they have in it.</summary>
    public ReadOnlySpan<int> NumbersIn(int batch) => numbersInBatch[batch];

    /// <summary>What is made of a word: at <see cref="Stem"/>, <see cref="Form"/> and, from <see cref="FirstPart"/> on, terms by their numbers.</summary>
    public ReadOnlySpan<int> this[int word] => entries.AsSpan(starts[word]..starts[word + 1]);

    private int[] Numbers(IReadOnlyList<string> batch)
    {
        var numbers = new int[batch.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = words.NumberOf(batch[i]);
        }

        return numbers;
    }

    private OrderedTerms Ordered()
    {
        var numbers = OrdinalOrder.Of(terms.Words);
        return new(numbers, Array.ConvertAll(numbers, number => terms[number]), [.. terms.Words.Skip(stems).Where(term => words.Find(term) == WordList.None)]);
    }

    private (int[] Starts, int[] Entries) Entries(WordParts parts, int[] termOfWord)
    {
        var formsOfTerm = new int[terms.Count];
        foreach (var term in termOfWord)
        {
            formsOfTerm[term]++;
        }

        var starts = new int[words.Count + 1];
        var entries = new int[parts.Count + (FirstPart * words.Count)];
        for (var word = 0; word < words.Count; word++)
        {
            var start = starts[word];
            entries[start + Stem] = termOfWord[word];
            entries[start + Form] = formsOfTerm[termOfWord[word]] > 1 ? terms.NumberOf(words[word]) : WordList.None;
            var own = parts[word];
            own.CopyTo(entries.AsSpan(start + FirstPart));
            starts[word + 1] = start + FirstPart + own.Length;
        }

        return (starts, entries);
    }
}
