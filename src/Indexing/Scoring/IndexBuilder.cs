using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Indexing.Scoring;

/// <summary>Builds the index, with the same weights as <c>lunr.Builder</c> of lunr.js 2.3.9.</summary>
public static class IndexBuilder
{
    /// <summary>Each range needs memory for the counts of all terms.</summary>
    private const int MaxRanges = 4;

    /// <summary>Analyses documents and computes the weights of their terms. Deterministic.</summary>
    /// <param name="documents">Their order breaks ties between equal scores.</param>
    /// <param name="fields">The fields of the documents, without derived ones.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same; default for none.</param>
    /// <exception cref="ArgumentException">
    /// A document has more or fewer texts than there are fields, or two share a ref.
    /// </exception>
    public static InvertedIndex Build(
        ImmutableArray<SearchDocument> documents,
        ImmutableArray<SearchField> fields,
        ImmutableArray<ImmutableArray<string>> synonyms = default) =>
        Build(documents, AnalysedDocuments.From(documents, fields.Length, synonyms.IsDefault ? [] : synonyms), fields);

    /// <summary>Computes the weights of the terms of analysed documents.</summary>
    /// <param name="documents">Their order breaks ties between equal scores.</param>
    /// <param name="analysed">The same documents.</param>
    /// <param name="fields">The fields of the documents, without derived ones.</param>
    public static InvertedIndex Build(
        ImmutableArray<SearchDocument> documents, AnalysedDocuments analysed, ImmutableArray<SearchField> fields)
    {
        fields = [.. fields, SearchField.Forms, SearchField.Derived];
        var sorting = Task.Run(() => SortTerms(analysed.Terms));
        var ranges = DivideIntoRanges(documents.Length);
        var countsThenPositions = new int[ranges.Length][];
        Parallel.For(
            0, ranges.Length, i => countsThenPositions[i] = CountPostings(analysed, fields.Length, ranges[i]));
        var (terms, numbers) = sorting.Result;
        var starts = ComputeStarts(countsThenPositions, numbers, fields.Length);
        var idf = new double[numbers.Length];
        for (var position = 0; position < idf.Length; position++)
        {
            var postingCount = starts[(position + 1) * fields.Length] - starts[position * fields.Length];
            idf[numbers[position]] = Bm25.ComputeInverseDocumentFrequency(postingCount, documents.Length);
        }

        var postings = new Posting[starts[^1]];
        var averages = ComputeAverageLengths(analysed, fields.Length, documents.Length);
        var writer = new PostingWriter(analysed, documents, fields, idf, averages);
        Parallel.For(0, ranges.Length, i => writer.Write(postings, countsThenPositions[i], ranges[i]));
        var refs = documents.Select(document => document.Ref);
        return new(fields, [.. refs], ImmutableCollectionsMarshal.AsImmutableArray(terms), starts, postings);
    }

    /// <summary>The terms in ordinal order, and for each its number before sorting.</summary>
    private static (string[] Terms, int[] Numbers) SortTerms(IReadOnlyList<string> terms)
    {
        var (ordered, numbers) = (terms.ToArray(), Enumerable.Range(0, terms.Count).ToArray());
        ordered.AsSpan().Sort(numbers.AsSpan(), string.CompareOrdinal);
        return (ordered, numbers);
    }

    private sealed record DocumentRange(int Start, int End);

    private static DocumentRange[] DivideIntoRanges(int documents)
    {
        var count = Math.Min(Environment.ProcessorCount, MaxRanges);
        return [.. Enumerable.Range(0, count).Select(range => new DocumentRange(StartOf(range), StartOf(range + 1)))];

        int StartOf(int range) => (int)((long)documents * range / count);
    }

    /// <summary>Returns the number of postings at term × fields + field.</summary>
    private static int[] CountPostings(AnalysedDocuments analysed, int fields, DocumentRange documents)
    {
        var counts = new int[analysed.Terms.Count * fields];
        for (var document = documents.Start; document < documents.End; document++)
        {
            for (var field = 0; field < fields; field++)
            {
                foreach (var term in analysed[document, field].Terms)
                {
                    counts[(term.Term * fields) + field]++;
                }
            }
        }

        return counts;
    }

    /// <summary>
    /// Returns the start of the postings of each term and field. The last element is the number of all postings.
    /// </summary>
    /// <param name="countsThenPositions">
    /// For each range an array, indexed by term × fields + field. On entry it has the number of postings, on return the
    /// index at which the range writes the first of them.
    /// </param>
    /// <param name="terms">The numbers of the analysed terms, sorted by term.</param>
    /// <param name="fields">The number of fields.</param>
    private static int[] ComputeStarts(int[][] countsThenPositions, int[] terms, int fields)
    {
        var starts = new int[(terms.Length * fields) + 1];
        var (next, written) = (0, 0);
        foreach (var term in terms)
        {
            for (var index = term * fields; index < (term + 1) * fields; index++)
            {
                foreach (var ofRange in countsThenPositions)
                {
                    (ofRange[index], next) = (next, next + ofRange[index]);
                }

                starts[++written] = next;
            }
        }

        return starts;
    }

    /// <summary>
    /// Computes the weights of postings and writes them. <paramref name="Idf"/> is indexed by the numbers that terms
    /// have in <paramref name="Analysed"/>, not in the index.
    /// </summary>
    private sealed record PostingWriter(
        AnalysedDocuments Analysed,
        ImmutableArray<SearchDocument> Documents,
        ImmutableArray<SearchField> Fields,
        double[] Idf,
        double[] AverageLengths)
    {
        /// <summary>
        /// Writes the postings of a range of documents. <paramref name="positions"/> has the index of the next posting
        /// of each term and field, and is advanced.
        /// </summary>
        public void Write(Posting[] postings, int[] positions, DocumentRange range)
        {
            for (var document = range.Start; document < range.End; document++)
            {
                for (var field = 0; field < Fields.Length; field++)
                {
                    var entries = Analysed[document, field];
                    var relativeLength = entries.Length / AverageLengths[field];
                    foreach (var (term, count) in entries.Terms)
                    {
                        postings[positions[(term * Fields.Length) + field]++] = new(document, Bm25.ComputeMilliWeight(
                            Idf[term], count, relativeLength, Fields[field].Boost, Documents[document].Boost));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The average length of each field. A length is the sum of the field's term counts. Documents in which the field
    /// is empty count as well (lunr.js lines 2543-2569).
    /// </summary>
    private static double[] ComputeAverageLengths(AnalysedDocuments analysed, int fields, int documents)
    {
        var averages = new double[fields];
        for (var field = 0; field < fields; field++)
        {
            for (var document = 0; document < documents; document++)
            {
                averages[field] += analysed[document, field].Length;
            }

            averages[field] /= documents;
        }

        return averages;
    }
}
