using System.Collections.Immutable;
using Site.Indexing.Analysis;

namespace Site.Indexing.Scoring;

/// <summary>Turns documents into an index with the weights that lunr.js 2.3.9's <c>lunr.Builder</c> would give them.</summary>
public static class IndexBuilder
{
    /// <summary>Analyses and scores. The same documents give the same index on every run.</summary>
    /// <param name="documents">In the order in which equal scores shall keep them.</param>
    /// <param name="fields">Those that every document has a text for; the index has those made of them besides.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same; default for none.</param>
    /// <exception cref="ArgumentException">A document has more or fewer texts than there are fields, or two share a ref.</exception>
    public static InvertedIndex Build(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields, ImmutableArray<ImmutableArray<string>> synonyms = default)
    {
        Check(documents, fields);
        var analysed = AnalysedDocuments.From(documents, fields.Length, synonyms.IsDefault ? [] : synonyms);
        fields = [.. fields, SearchField.Forms, SearchField.Derived];
        var starts = Starts(analysed, fields.Length);
        var idf = new double[analysed.Terms.Length];
        for (var term = 0; term < idf.Length; term++)
        {
            idf[term] = Bm25.InverseDocumentFrequency(starts[(term + 1) * fields.Length] - starts[term * fields.Length], documents.Length);
        }

        var postings = new Posting[starts[^1]];
        Parallel.For(0, fields.Length, field => Fill(postings, starts, field, analysed, idf, documents, fields));
        return new(fields, [.. documents.Select(document => document.Ref)], analysed.Terms, analysed.Words, starts, postings);
    }

    private static void Check(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields)
    {
        if (documents.FirstOrDefault(document => document.FieldTexts.Length != fields.Length) is { } uneven)
        {
            throw new ArgumentException($"Document {uneven.Ref} has {uneven.FieldTexts.Length} texts for {fields.Length} fields.", nameof(documents));
        }

        if (documents.DistinctBy(document => document.Ref, StringComparer.Ordinal).Count() != documents.Length)
        {
            throw new ArgumentException("Two documents share a ref.", nameof(documents));
        }
    }

    /// <summary>Where the postings of each term and field begin.</summary>
    private static int[] Starts(AnalysedDocuments analysed, int fields)
    {
        var starts = new int[(analysed.Terms.Length * fields) + 1];
        for (var i = 0; i < analysed.Fields.Count; i++)
        {
            foreach (var entry in analysed.Fields[i].Counts)
            {
                starts[(entry.Term * fields) + (i % fields) + 1]++;
            }
        }

        for (var slot = 1; slot < starts.Length; slot++)
        {
            starts[slot] += starts[slot - 1];
        }

        return starts;
    }

    /// <summary>Writes the postings of one field.</summary>
    private static void Fill(
        Posting[] postings, int[] starts, int field, AnalysedDocuments analysed, double[] idf, ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields)
    {
        var averageLength = AverageLength(analysed, field, fields.Length, documents.Length);
        var filled = new int[analysed.Terms.Length];
        for (var document = 0; document < documents.Length; document++)
        {
            var terms = analysed.Fields[(document * fields.Length) + field];
            var relativeLength = terms.Length / averageLength;
            foreach (var entry in terms.Counts)
            {
                postings[starts[(entry.Term * fields.Length) + field] + filled[entry.Term]++] = new(document, Bm25.Weight(
                    idf[entry.Term], entry.Count, relativeLength, fields[field].Boost, documents[document].Boost));
            }
        }
    }

    /// <summary>Words in a field, over all documents, empty ones too (lunr.js lines 2543-2569).</summary>
    private static double AverageLength(AnalysedDocuments analysed, int field, int fields, int documents)
    {
        var sum = 0.0;
        for (var document = 0; document < documents; document++)
        {
            sum += analysed.Fields[(document * fields) + field].Length;
        }

        return sum / documents;
    }
}
