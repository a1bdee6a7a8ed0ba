using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>Documents cut into terms, every core at work, with the same numbers on every run and any machine.</summary>
public sealed class AnalysedDocuments
{
    private readonly Lexicon lexicon;
    private readonly CountedFields[] batches;
    private readonly int fields;

    private AnalysedDocuments(Lexicon lexicon, int[] wordCounts, CountedFields[] batches, int fields) =>
        (this.lexicon, WordCounts, this.batches, this.fields) = (lexicon, ImmutableCollectionsMarshal.AsImmutableArray(wordCounts), batches, fields);

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => lexicon.Terms;

    /// <summary>The numbers of the terms in the terms' ordinal order.</summary>
    public int[] TermsInOrder => lexicon.TermsInOrder;

    /// <inheritdoc cref="Lexicon.OtherTerms"/>
    public IEnumerable<string> OtherTerms => lexicon.OtherTerms;

    /// <summary>Distinct words that are no stop words, in the order in which they first occur.</summary>
    public IReadOnlyList<string> Words => lexicon.Words;

    /// <summary>How often each of the words stands in the documents.</summary>
    public ImmutableArray<int> WordCounts { get; }

    /// <summary>
    /// What a document has in a field. The fields are those that the documents give, then what is made of them:
    /// <see cref="SearchField.Forms"/> and <see cref="SearchField.Derived"/>.
    /// </summary>
    public FieldTerms this[int document, int field] =>
        batches[document / TextBatch.Documents][(document % TextBatch.Documents * fields) + field];

    /// <param name="documents">Each with a text for every one of <paramref name="fields"/>.</param>
    /// <param name="fields">How many fields the documents give.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public static AnalysedDocuments From(ImmutableArray<SearchDocument> documents, int fields, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        var batches = TextBatch.ReadAll(documents);
        var lexicon = new Lexicon(batches, synonyms);
        var counts = Counted(lexicon, batches);
        var results = new CountedFields[batches.Length];
        Parallel.For(0, batches.Length, () => new DocumentCounter(lexicon, fields), (i, _, counter) =>
        {
            results[i] = counter.Count(batches[i], i);
            batches[i] = TextBatch.Empty; // it is large, and needed no more
            return counter;
        }, _ => { });
        return new(lexicon, counts, results, fields + DocumentCounter.MadeFields);
    }

    private static int[] Counted(Lexicon lexicon, TextBatch[] batches)
    {
        var counts = new int[lexicon.Words.Count];
        for (var batch = 0; batch < batches.Length; batch++)
        {
            var numbers = lexicon.NumbersIn(batch);
            for (var word = 0; word < numbers.Length; word++)
            {
                counts[numbers[word]] += batches[batch].Counts[word];
            }
        }

        return counts;
    }
}
