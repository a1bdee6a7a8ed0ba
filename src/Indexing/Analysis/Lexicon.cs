using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What the index makes of each distinct word of the archive.</summary>
internal sealed class Lexicon
{
    private readonly WordList words;
    private readonly WordList terms;

    /// <summary>For each batch and each word of it, where its entry begins.</summary>
    private readonly int[][] startsInBatch;

    /// <summary>The entries of all words, one after the other.</summary>
    private readonly int[] entries;
    private readonly int stems;
    private readonly Task<OrderedTerms> ordering;

    /// <summary>In an entry, how many parts it has.</summary>
    private const int Parts = 0;

    /// <summary>In an entry, the word's stem.</summary>
    public const int Stem = 1;

    /// <summary>In an entry, the word itself as a term, or <see cref="WordList.None"/> where no other word shares its stem.</summary>
    public const int Form = 2;

    /// <summary>In an entry, the first of the stems of a compound's parts; there are none for any other word.</summary>
    public const int FirstPart = 3;

    /// <param name="batches">All texts.</param>
    /// <param name="numbers">Their words.</param>
    /// <param name="synonyms">Words and phrases for the same.</param>
    public Lexicon(TextBatch[] batches, ArchiveNumbers numbers, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        words = numbers.Words;
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
        (var starts, entries) = Entries(parts, termOfWord);
        WordCounts = Counted(batches, numbers.InBatches);
        startsInBatch = Array.ConvertAll(numbers.InBatches, batch => Array.ConvertAll(batch, number => starts[number]));
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

    /// <summary>How often each word stands in the texts.</summary>
    public int[] WordCounts { get; }

    /// <summary>For each word of a batch, where its entry begins.</summary>
    public ReadOnlySpan<int> EntriesIn(int batch) => startsInBatch[batch];

    /// <summary>What is made of a word: at <see cref="Stem"/>, <see cref="Form"/> and, from <see cref="FirstPart"/> on, terms by their numbers.</summary>
    /// <param name="start">Where its entry begins.</param>
    public ReadOnlySpan<int> this[int start] => entries.AsSpan(start, FirstPart + entries[start + Parts]);

    private int[] Counted(TextBatch[] batches, int[][] numbersInBatch)
    {
        var counts = new int[words.Count];
        for (var batch = 0; batch < batches.Length; batch++)
        {
            var numbers = numbersInBatch[batch];
            for (var word = 0; word < numbers.Length; word++)
            {
                counts[numbers[word]] += batches[batch].Counts[word];
            }
        }

        return counts;
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

        var (starts, start) = (new int[words.Count], 0);
        var entries = new int[parts.Count + (FirstPart * words.Count)];
        for (var word = 0; word < words.Count; word++)
        {
            starts[word] = start;
            entries[start + Stem] = termOfWord[word];
            entries[start + Form] = formsOfTerm[termOfWord[word]] > 1 ? terms.NumberOf(words[word]) : WordList.None;
            var own = parts[word];
            entries[start + Parts] = own.Length;
            own.CopyTo(entries.AsSpan(start + FirstPart));
            start += FirstPart + own.Length;
        }

        return (starts, entries);
    }
}
