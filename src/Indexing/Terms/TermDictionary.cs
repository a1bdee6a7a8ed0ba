using System.Collections.Immutable;
using Site.Indexing.Compounds;
using Site.Indexing.Danish;

namespace Site.Indexing.Terms;

/// <summary>The terms of a word, by their numbers.</summary>
/// <param name="Stem">The word's stem.</param>
/// <param name="Form">
/// The word itself; <see cref="StringTable.NotFound"/> if no other word shares its stem.
/// </param>
/// <param name="Parts">The stems of a compound's parts; empty for any other word.</param>
internal readonly record struct WordTerms(int Stem, int Form, int[] Parts);

/// <summary>The archive's words, each with the terms under which it is indexed.</summary>
internal sealed class TermDictionary
{
    private readonly StringTable words = new();
    private readonly StringTable terms = new();
    private readonly int[][] wordsByBatch;
    private readonly WordTerms[] termsByWord;

    /// <param name="batches">All texts.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public TermDictionary(TextBatch[] batches, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        wordsByBatch = Array.ConvertAll(batches, batch => Array.ConvertAll(batch.Words, words.Add));
        var parts = SplitWords();
        int[] stems = [.. words.Strings.Select(word => terms.Add(DanishStemmer.Stem(word)))];
        var stemCount = terms.Count;
        termsByWord = CreateWordTerms(stems, parts);
        Synonyms = new SynonymPhrases(synonyms, terms);
        string[] others = [.. terms.Strings.Skip(stemCount).Where(term => words.Find(term) == StringTable.NotFound)];
        Words = new(words.Strings, SumCounts(batches), others, new(CountParts(parts), Synonyms.Used));
    }

    /// <summary>All terms, by number.</summary>
    public IReadOnlyList<string> Terms => terms.Strings;

    /// <summary>The archive's unstemmed words, and the terms that are neither words nor stems of words.</summary>
    public ArchiveWords Words { get; }

    public SynonymPhrases Synonyms { get; }

    /// <summary>The terms of each word of a batch, by its number in the batch.</summary>
    public WordTerms[] GetTermsOfBatch(int batch) => Array.ConvertAll(wordsByBatch[batch], word => termsByWord[word]);

    /// <summary>For each word its parts; empty unless it is a compound.</summary>
    private WordPart[][] SplitWords()
    {
        var known = new PartDictionary(words.Strings);
        var parts = new WordPart[words.Count][];
        Parallel.For(
            0,
            parts.Length,
            () => new CompoundSplitter(known),
            (word, _, splitter) =>
            {
                parts[word] = splitter.FindAllParts(words[word]);
                return splitter;
            },
            _ => { });
        return parts;
    }

    private WordTerms[] CreateWordTerms(int[] stems, WordPart[][] parts)
    {
        var wordCountByStem = new int[terms.Count];
        foreach (var stem in stems)
        {
            wordCountByStem[stem]++;
        }

        var all = new WordTerms[stems.Length];
        for (var word = 0; word < all.Length; word++)
        {
            var text = words[word];
            var form = wordCountByStem[stems[word]] > 1 ? terms.Add(text) : StringTable.NotFound;
            all[word] = new(stems[word], form, Array.ConvertAll(parts[word], part => terms.Add(part.FindStemIn(text))));
        }

        return all;
    }

    private ImmutableArray<CompoundPart> CountParts(WordPart[][] parts)
    {
        var counter = new PartCounter();
        for (var word = 0; word < parts.Length; word++)
        {
            counter.Add(words[word], parts[word]);
        }

        return counter.Parts;
    }

    private int[] SumCounts(TextBatch[] batches)
    {
        var counts = new int[words.Count];
        foreach (var (batch, numbers) in batches.Zip(wordsByBatch))
        {
            for (var word = 0; word < numbers.Length; word++)
            {
                counts[numbers[word]] += batch.Counts[word];
            }
        }

        return counts;
    }
}
