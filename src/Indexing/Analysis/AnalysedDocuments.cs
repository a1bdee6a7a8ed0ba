using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Documents cut into terms, every core at work, with the same numbers on every run and any machine.</summary>
public sealed class AnalysedDocuments
{
    private readonly Lexicon lexicon;
    private readonly CountedFields[] batches;
    private readonly int fields;

    private AnalysedDocuments(Lexicon lexicon, CountedFields[] batches, int fields) => (this.lexicon, this.batches, this.fields) = (lexicon, batches, fields);

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Terms => lexicon.Terms;

    /// <summary>The same in ordinal order.</summary>
    public Task<OrderedTerms> Ordering => lexicon.Ordering;

    /// <summary>
    /// What a document has in a field. The fields are those that the documents give, then what is made of them:
    /// <see cref="SearchField.Forms"/> and <see cref="SearchField.Derived"/>.
    /// </summary>
    public FieldTerms this[int document, int field] =>
        batches[document / TextBatch.Documents][(document % TextBatch.Documents * fields) + field];

    /// <param name="documents">Each with a text for every one of <paramref name="fields"/>.</param>
    /// <param name="fields">How many fields the documents give.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    /// <exception cref="ArgumentException">A document has more or fewer texts than there are fields, two share a ref, or there are more than <see cref="TermCount.MostTerms"/> terms.</exception>
    public static AnalysedDocuments From(ImmutableArray<SearchDocument> documents, int fields, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        Check(documents, fields);
        var batches = TextBatch.ReadAll(documents, out var numbers);
        var lexicon = new Lexicon(batches, numbers, synonyms);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lexicon.Terms.Count, TermCount.MostTerms, nameof(documents));
        var results = new CountedFields[batches.Length];
        Cores.Share(batches.Length, () => new DocumentCounter(lexicon, fields), (i, counter) =>
        {
            results[i] = counter.Count(batches[i], i);
            batches[i] = TextBatch.Empty; // it is large, and needed no more
        });
        return new(lexicon, results, fields + DocumentCounter.MadeFields);
    }

    private static void Check(ImmutableArray<SearchDocument> documents, int fields)
    {
        if (documents.FirstOrDefault(document => document.FieldTexts.Length != fields) is { } uneven)
        {
            throw new ArgumentException($"Document {uneven.Ref} has {uneven.FieldTexts.Length} texts for {fields} fields.", nameof(documents));
        }

        if (documents.DistinctBy(document => document.Ref, StringComparer.Ordinal).Count() != documents.Length)
        {
            throw new ArgumentException("Two documents share a ref.", nameof(documents));
        }
    }
}
