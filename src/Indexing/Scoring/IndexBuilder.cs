using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Indexing.Analysis;

namespace Site.Indexing.Scoring;

/// <summary>Turns documents into an index with the weights that lunr.js 2.3.9's <c>lunr.Builder</c> would give them.</summary>
public static class IndexBuilder
{
    /// <summary>Analyses and scores. The same documents give the same index on every run.</summary>
    /// <param name="documents">In the order in which equal scores shall keep them.</param>
    /// <param name="fields">Those that every document has a text for.</param>
    /// <exception cref="ArgumentException">A document has more or fewer texts than there are fields, or two share a ref.</exception>
    public static InvertedIndex Build(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields)
    {
        Check(documents, fields);
        var analysed = AnalysedDocuments.From(documents);
        var idf = Array.ConvertAll(Occurrences(analysed), count => Bm25.InverseDocumentFrequency(count, documents.Length));
        var averageLengths = AverageLengths(analysed.Fields, fields.Length, documents.Length);
        var vectors = new ImmutableArray<TermWeight>[analysed.Fields.Length];
        Parallel.For(0, vectors.Length, i =>
        {
            var field = i % fields.Length;
            var terms = analysed.Fields[i];
            var relativeLength = terms.Length / averageLengths[field];
            vectors[i] = ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(terms.Counts, entry => new TermWeight(entry.Term, Bm25.Weight(
                idf[entry.Term], entry.Count, relativeLength, fields[field].Boost, documents[i / fields.Length].Boost))));
        });
        return new(fields, [.. documents.Select(document => document.Ref)], analysed.Terms, vectors);
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

    /// <summary>In how many fields of documents each term stands.</summary>
    private static int[] Occurrences(AnalysedDocuments analysed)
    {
        var occurrences = new int[analysed.Terms.Length];
        foreach (var field in analysed.Fields)
        {
            foreach (var entry in field.Counts)
            {
                occurrences[entry.Term]++;
            }
        }

        return occurrences;
    }

    /// <summary>Words in each field, over all documents, empty ones too (lunr.js lines 2543-2569).</summary>
    private static double[] AverageLengths(FieldTerms[] terms, int fields, int documents)
    {
        var sums = new double[fields];
        for (var i = 0; i < terms.Length; i++)
        {
            sums[i % fields] += terms[i].Length;
        }

        return Array.ConvertAll(sums, sum => sum / documents);
    }
}
