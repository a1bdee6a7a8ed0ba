using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Indexing.Terms;

/// <summary>The terms of documents, counted by field.</summary>
public sealed class AnalysedDocuments
{
    private readonly TermDictionary dictionary;
    private readonly CountedFields[] batches;
    private readonly int fields;

    private AnalysedDocuments(TermDictionary dictionary, CountedFields[] batches, int fields) =>
        (this.dictionary, this.batches, this.fields) = (dictionary, batches, fields);

    /// <summary>All terms, by number.</summary>
    public IReadOnlyList<string> Terms => dictionary.Terms;

    /// <inheritdoc cref="TermDictionary.Words"/>
    public ArchiveWords Words => dictionary.Words;

    /// <summary>
    /// The terms of a document in a field. The derived fields <see cref="SearchField.Forms"/> and
    /// <see cref="SearchField.Derived"/> come after the fields of the documents.
    /// </summary>
    public FieldTerms this[int document, int field] =>
        batches[document / TextBatch.DocumentsPerBatch][(document % TextBatch.DocumentsPerBatch * fields) + field];

    /// <summary>Analyses documents, in parallel.</summary>
    /// <param name="documents">Each with one text for each field.</param>
    /// <param name="fields">The number of fields, without derived ones.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    /// <exception cref="ArgumentException">
    /// A document has more or fewer texts than there are fields, or two share a ref.
    /// </exception>
    public static AnalysedDocuments From(
        ImmutableArray<SearchDocument> documents, int fields, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        Validate(documents, fields);
        var batches = new TextBatch[(documents.Length + TextBatch.DocumentsPerBatch - 1) / TextBatch.DocumentsPerBatch];
        Parallel.For(0, batches.Length, i => batches[i] = TextBatch.From(Slice(documents, i)));
        var dictionary = new TermDictionary(batches, synonyms);
        var counted = new CountedFields[batches.Length];
        Parallel.For(
            0,
            batches.Length,
            () => new DocumentCounter(dictionary, fields),
            (i, _, counter) =>
            {
                counted[i] = counter.Count(batches[i], i);
                batches[i] = TextBatch.Empty; // large, and no longer needed
                return counter;
            },
            _ => { });
        return new(dictionary, counted, fields + DocumentCounter.DerivedFieldCount);
    }

    private static ReadOnlySpan<SearchDocument> Slice(ImmutableArray<SearchDocument> documents, int batch)
    {
        var start = batch * TextBatch.DocumentsPerBatch;
        return documents.AsSpan(start, Math.Min(TextBatch.DocumentsPerBatch, documents.Length - start));
    }

    private static void Validate(ImmutableArray<SearchDocument> documents, int fields)
    {
        if (documents.FirstOrDefault(document => document.FieldTexts.Length != fields) is { } uneven)
        {
            throw new ArgumentException(
                $"Document {uneven.Ref} has {uneven.FieldTexts.Length} texts for {fields} fields.", nameof(documents));
        }

        if (documents.DistinctBy(document => document.Ref, StringComparer.Ordinal).Count() != documents.Length)
        {
            throw new ArgumentException("Two documents share a ref.", nameof(documents));
        }
    }
}
