using System.Buffers;
using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>Documents cut into terms, every core at work, with the same numbers on every run and any machine.</summary>
internal sealed class AnalysedDocuments
{
    /// <summary>Enough for words to repeat, few enough to keep every core busy.</summary>
    private const int DocumentsInBatch = 512;

    private AnalysedDocuments(ImmutableArray<string> terms, FieldTerms[] fields) => (Terms, Fields) = (terms, fields);

    /// <summary>Numbered in the order in which they first occur.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>At document × fields + field.</summary>
    public FieldTerms[] Fields { get; }

    public static AnalysedDocuments From(ImmutableArray<SearchDocument> documents)
    {
        var batches = new Batch[(documents.Length + DocumentsInBatch - 1) / DocumentsInBatch];
        Parallel.For(0, batches.Length, i => batches[i] = Batch.Of(documents.AsSpan().Slice(
            i * DocumentsInBatch, Math.Min(DocumentsInBatch, documents.Length - (i * DocumentsInBatch)))));

        // Batch by batch, each in its own order of first occurrence, gives the order of first occurrence in the whole.
        var vocabulary = new TermVocabulary();
        var numbers = Array.ConvertAll(batches, batch => batch.Terms.Select(term => vocabulary.NumberOfTerm(term)).ToArray());
        Parallel.For(0, batches.Length, i => Array.ForEach(batches[i].Fields, field => field.Renumber(numbers[i])));
        return new([.. vocabulary.Terms], [.. batches.SelectMany(batch => batch.Fields)]);
    }

    /// <summary>Some documents with term numbers of their own.</summary>
    private sealed record Batch(IReadOnlyList<string> Terms, FieldTerms[] Fields)
    {
        public static Batch Of(ReadOnlySpan<SearchDocument> documents)
        {
            var vocabulary = new TermVocabulary();
            var fields = new List<FieldTerms>();
            foreach (var document in documents)
            {
                foreach (var text in document.FieldTexts)
                {
                    fields.Add(TermsOf(text, vocabulary));
                }
            }

            return new(vocabulary.Terms, [.. fields]);
        }
    }

    private static FieldTerms TermsOf(string text, TermVocabulary vocabulary)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var terms = ArrayPool<int>.Shared.Rent(text.Length);
        var count = 0;
        foreach (var word in DanishTokenizer.Split(folded.AsSpan(0, TextFolding.Fold(text, folded))))
        {
            terms[count] = vocabulary.NumberOf(word);
            count += terms[count] == TermVocabulary.None ? 0 : 1;
        }

        var result = FieldTerms.Of(terms.AsSpan(0, count));
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(terms);
        return result;
    }
}
