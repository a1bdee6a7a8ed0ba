using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What the index makes of each distinct word of the archive.</summary>
internal sealed class Lexicon
{
    private readonly WordList words = new();
    private readonly WordList terms;
    private readonly int[][] numbersInBatch;
    private readonly int[] termOfWord;
    private readonly int[] formOfWord;
    private readonly int[][] partsOfWord;
    private readonly int stems;
    private readonly Task<int[]> ordering;

    /// <param name="batches">All texts; their words are let go, as the lexicon has them.</param>
    /// <param name="synonyms">Words and phrases for the same.</param>
    public Lexicon(TextBatch[] batches, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        numbersInBatch = Array.ConvertAll(batches, batch => Numbers(batch.Words));
        var knowing = Task.Run(() => new KnownParts(words.Words));
        terms = new(words.Words.Count);
        termOfWord = [.. words.Words.Select(word => terms.NumberOf(DanishStemmer.Stem(word)))];
        stems = terms.Words.Count;
        partsOfWord = Parts(knowing.Result);
        formOfWord = Forms();
        Phrases = new SynonymPhrases(synonyms, terms);
        ordering = Task.Run(() => OrdinalOrder.Of(terms.Words));
    }

    /// <summary>Every term there is, by number.</summary>
    public IReadOnlyList<string> Terms => terms.Words;

    /// <summary>The numbers of the terms in the terms' ordinal order.</summary>
    public int[] TermsInOrder => ordering.Result;

    /// <summary>The terms that are neither words nor their stems, in no order: parts of compounds, and synonyms.</summary>
    public IEnumerable<string> OtherTerms => terms.Words.Skip(stems).Where(term => words.Find(term) == WordList.None);

    /// <summary>Distinct words, by number.</summary>
    public IReadOnlyList<string> Words => words.Words;

    /// <summary>What has other words for the same.</summary>
    public SynonymPhrases Phrases { get; }

    /// <summary>The number that a word of a batch has in the whole archive.</summary>
    public int WordOf(int batch, int number) => numbersInBatch[batch][number];

    /// <summary>Gives words of a batch the numbers that they have in the whole archive.</summary>
    public void Renumber(int batch, Span<int> sequence)
    {
        var numbers = numbersInBatch[batch];
        foreach (ref var word in sequence)
        {
            word = numbers[word];
        }
    }

    /// <summary>A word's stem.</summary>
    public int TermOf(int word) => termOfWord[word];

    /// <summary>The word itself as a term, or <see cref="WordList.None"/> where no other word shares its stem.</summary>
    public int FormOf(int word) => formOfWord[word];

    /// <summary>The stems of a compound's parts; none for any other word.</summary>
    public ReadOnlySpan<int> PartsOf(int word) => partsOfWord[word];

    private int[] Numbers(IReadOnlyList<string> batch)
    {
        var numbers = new int[batch.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = words.NumberOf(batch[i]);
        }

        return numbers;
    }

    /// <summary>Nearly every part is a term already: those are looked up by every core, and the others added after that, in the words' order.</summary>
    private int[][] Parts(KnownParts known)
    {
        var parts = new int[words.Words.Count][];
        var unknown = new ConcurrentQueue<(int Word, int Part, Range Stem)>();
        Parallel.For(0, parts.Length, () => new CompoundSplitter(known), (word, _, splitter) =>
        {
            parts[word] = Found(word, splitter.Stems(words.Words[word]), unknown);
            return splitter;
        }, _ => { });
        foreach (var (word, part, stem) in unknown.OrderBy(one => one.Word).ThenBy(one => one.Part))
        {
            parts[word][part] = terms.NumberOf(words.Words[word].AsSpan()[stem]);
        }

        return parts;
    }

    private int[] Found(int word, List<Range> stems, ConcurrentQueue<(int Word, int Part, Range Stem)> unknown)
    {
        var found = stems.Count == 0 ? [] : new int[stems.Count];
        for (var part = 0; part < found.Length; part++)
        {
            found[part] = terms.Find(words.Words[word].AsSpan()[stems[part]]);
            if (found[part] == WordList.None)
            {
                unknown.Enqueue((word, part, stems[part]));
            }
        }

        return found;
    }

    private int[] Forms()
    {
        var formsOfTerm = new int[terms.Words.Count];
        foreach (var term in termOfWord)
        {
            formsOfTerm[term]++;
        }

        return [.. words.Words.Select((word, number) => formsOfTerm[termOfWord[number]] > 1 ? terms.NumberOf(word) : WordList.None)];
    }
}
