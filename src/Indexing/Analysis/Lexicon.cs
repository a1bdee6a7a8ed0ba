using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What the index makes of each distinct word of the archive.</summary>
internal sealed class Lexicon
{
    private readonly WordList words;
    private readonly WordList terms;
    private readonly int[][] numbersInBatches;

    /// <summary>The entries of all words, one after the other.</summary>
    private readonly int[] entries;

    /// <summary>Where each begins.</summary>
    private readonly int[] starts;
    private readonly int stems;

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
        (words, numbersInBatches) = (numbers.Words, numbers.InBatches);
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
        var counts = Array.ConvertAll(batches, batch => batch.Counts);
        Ordering = Task.Run(() => Ordered(counts));
    }

    /// <summary>Every term there is, by number.</summary>
    public IReadOnlyList<string> Terms => terms.Words;

    /// <summary>The same in ordinal order, made while others go on.</summary>
    public Task<OrderedTerms> Ordering { get; }

    /// <summary>What has other words for the same.</summary>
    public SynonymPhrases Phrases { get; }

    /// <summary>For each word of a batch, where its entry begins.</summary>
    public int[] EntriesIn(int batch) => Array.ConvertAll(numbersInBatches[batch], number => starts[number]);

    /// <summary>What is made of a word: at <see cref="Stem"/>, <see cref="Form"/> and, from <see cref="FirstPart"/> on, terms by their numbers.</summary>
    /// <param name="start">Where its entry begins.</param>
    public ReadOnlySpan<int> this[int start] => entries.AsSpan(start, FirstPart + entries[start + Parts]);

    /// <param name="countsInBatches">How often the words of each batch stand in it.</param>
    private OrderedTerms Ordered(int[][] countsInBatches)
    {
        var numbers = OrdinalOrder.Of(terms.Words);
        string[] others = [.. terms.Words.Skip(stems).Where(term => words.Find(term) == WordList.None)];
        return new(numbers, Array.ConvertAll(numbers, number => terms[number]), new(words.Words, Counted(countsInBatches), others));
    }

    private int[] Counted(int[][] countsInBatches)
    {
        var counts = new int[words.Count];
        for (var batch = 0; batch < countsInBatches.Length; batch++)
        {
            var numbers = numbersInBatches[batch];
            for (var word = 0; word < numbers.Length; word++)
            {
                counts[numbers[word]] += countsInBatches[batch][word];
            }
        }

        return counts;
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
