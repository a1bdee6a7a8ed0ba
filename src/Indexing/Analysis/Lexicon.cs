using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What the index makes of each distinct word of the archive.</summary>
internal sealed class Lexicon
{
    private readonly int[][] numbersInBatch;
    private readonly int[] termOfWord;
    private readonly int[] formOfWord;
    private readonly int[][] partsOfWord;

    /// <param name="batches">All texts; their words are let go, as the lexicon has them.</param>
    /// <param name="synonyms">Words and phrases for the same.</param>
    public Lexicon(TextBatch[] batches, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var words = new WordList();
        numbersInBatch = new int[batches.Length][];
        for (var i = 0; i < batches.Length; i++)
        {
            numbersInBatch[i] = [.. batches[i].Words.Select(words.NumberOf)];
            batches[i] = batches[i] with { Words = [] }; // most words stand in every batch
        }

        var terms = new WordList();
        var parts = Task.Run(() => CompoundSplitter.StemsOfAll(words.Words));
        termOfWord = [.. words.Words.Select(word => terms.NumberOf(DanishStemmer.Stem(word)))];
        partsOfWord = [.. parts.Result.Select((stems, word) => Array.ConvertAll(stems, stem => terms.NumberOf(words.Words[word].AsSpan()[stem])))];
        formOfWord = Forms(words.Words, terms);
        Phrases = new SynonymPhrases(synonyms, terms);
        Terms = [.. terms.Words.Order(StringComparer.Ordinal)];
        Words = Counted(words.Words, batches);
        Renumber(Ranks(terms));
    }

    /// <summary>Every term there is, in ordinal order: a term's number is its place here.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>Distinct words, by number.</summary>
    public ImmutableArray<WordCount> Words { get; }

    /// <summary>What has other words for the same.</summary>
    public SynonymPhrases Phrases { get; }

    /// <summary>The number that a word of a batch has in the whole archive.</summary>
    public int WordOf(int batch, int number) => numbersInBatch[batch][number];

    /// <summary>A word's stem.</summary>
    public int TermOf(int word) => termOfWord[word];

    /// <summary>The word itself as a term, or <see cref="WordList.None"/> where no other word shares its stem.</summary>
    public int FormOf(int word) => formOfWord[word];

    /// <summary>The stems of a compound's parts; none for any other word.</summary>
    public ReadOnlySpan<int> PartsOf(int word) => partsOfWord[word];

    private ImmutableArray<WordCount> Counted(IReadOnlyList<string> words, TextBatch[] batches)
    {
        var counts = new int[words.Count];
        for (var batch = 0; batch < batches.Length; batch++)
        {
            for (var number = 0; number < batches[batch].Counts.Length; number++)
            {
                counts[WordOf(batch, number)] += batches[batch].Counts[number];
            }
        }

        return [.. words.Select((word, number) => new WordCount(word, counts[number]))];
    }

    private int[] Forms(IReadOnlyList<string> words, WordList terms)
    {
        var formsOfTerm = new int[terms.Words.Count];
        foreach (var term in termOfWord)
        {
            formsOfTerm[term]++;
        }

        return [.. words.Select((word, number) => formsOfTerm[termOfWord[number]] > 1 ? terms.NumberOf(word) : WordList.None)];
    }

    private int[] Ranks(WordList terms)
    {
        var ranks = new int[Terms.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            ranks[terms.Find(Terms[rank])] = rank;
        }

        return ranks;
    }

    private void Renumber(int[] ranks)
    {
        Phrases.Renumber(ranks);
        for (var word = 0; word < termOfWord.Length; word++)
        {
            termOfWord[word] = ranks[termOfWord[word]];
            formOfWord[word] = formOfWord[word] == WordList.None ? WordList.None : ranks[formOfWord[word]];
            partsOfWord[word] = partsOfWord[word] is [] ? [] : Array.ConvertAll(partsOfWord[word], part => ranks[part]);
        }
    }
}
