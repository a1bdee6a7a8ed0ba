using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Documents cut into terms, every core at work, with the same numbers on every run and any machine.</summary>
public sealed class AnalysedDocuments
{
    private readonly Lexicon lexicon;

    private AnalysedDocuments(Lexicon lexicon, ImmutableArray<WordCount> words, FieldTerms[] fields) => (this.lexicon, Words, Fields) = (lexicon, words, fields);

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => lexicon.Terms;

    /// <summary>The numbers of the terms in the terms' ordinal order.</summary>
    public int[] TermsInOrder => lexicon.TermsInOrder;

    /// <inheritdoc cref="Lexicon.OtherTerms"/>
    public IEnumerable<string> OtherTerms => lexicon.OtherTerms;

    /// <summary>Distinct words that are no stop words, in the order in which they first occur.</summary>
    public ImmutableArray<WordCount> Words { get; }

    /// <summary>
    /// At document × fields + field. The fields are those that the documents give, then what is made of them:
    /// <see cref="SearchField.Forms"/> and <see cref="SearchField.Derived"/>.
    /// </summary>
    public IReadOnlyList<FieldTerms> Fields { get; }

    /// <param name="documents">Each with a text for every one of <paramref name="fields"/>.</param>
    /// <param name="fields">How many fields the documents give.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static AnalysedDocuments From(ImmutableArray<SearchDocument> documents, int fields, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var batches = TextBatch.ReadAll(documents);
        var lexicon = new Lexicon(batches, synonyms);
        var words = Counted(lexicon, batches);
        var results = new FieldTerms[batches.Length][];
        Parallel.For(0, batches.Length, () => new DocumentCounter(lexicon, fields), (i, _, counter) =>
        {
            results[i] = counter.Count(batches[i], i);
            batches[i] = TextBatch.Empty; // it is large, and needed no more
            return counter;
        }, _ => { });
        return new(lexicon, words, [.. results.SelectMany(result => result)]);
    }

    private static ImmutableArray<WordCount> Counted(Lexicon lexicon, TextBatch[] batches)
    {
        var counts = new int[lexicon.Words.Count];
        for (var batch = 0; batch < batches.Length; batch++)
        {
            for (var number = 0; number < batches[batch].Counts.Length; number++)
            {
                counts[lexicon.WordOf(batch, number)] += batches[batch].Counts[number];
            }
        }

        return [.. lexicon.Words.Select((word, number) => new WordCount(word, counts[number]))];
    }
}
