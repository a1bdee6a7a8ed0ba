using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Indexing.Scoring;

/// <summary>
/// Builds the index, with the weights that lunr.js 2.3.9's <c>lunr.Builder</c> gives the same documents.
/// </summary>
public static class IndexBuilder
{
    private const int MostRanges = 4;

    /// <summary>Analyses and scores. The same documents give the same index on every run.</summary>
    /// <param name="documents">In the order in which documents with equal scores are found.</param>
    /// <param name="fields">Those of the documents; the index has the derived ones as well.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same; default for none.</param>
    /// <exception cref="ArgumentException">
    /// A document has more or fewer texts than there are fields, or two share a ref.
    /// </exception>
    public static InvertedIndex Build(
        ImmutableArray<SearchDocument> documents,
        ImmutableArray<SearchField> fields,
        ImmutableArray<ImmutableArray<string>> synonyms = default) =>
        Build(documents, AnalysedDocuments.From(documents, fields.Length, synonyms.IsDefault ? [] : synonyms), fields);

    /// <summary>Scores.</summary>
    /// <param name="documents">In the order in which documents with equal scores are found.</param>
    /// <param name="analysed">The same documents.</param>
    /// <param name="fields">Those of the documents.</param>
    public static InvertedIndex Build(
        ImmutableArray<SearchDocument> documents, AnalysedDocuments analysed, ImmutableArray<SearchField> fields)
    {
        fields = [.. fields, SearchField.Forms, SearchField.Derived];
        var ordering = Task.Run(() => Ordered(analysed.Terms));
        var ranges = RangesOf(documents.Length);
        var slots = new int[ranges.Length][];
        Parallel.For(0, ranges.Length, i => slots[i] = Counts(analysed, fields.Length, ranges[i]));
        var (terms, numbers) = ordering.Result;
        var starts = Starts(slots, numbers, fields.Length);
        var idf = new double[numbers.Length];
        for (var place = 0; place < idf.Length; place++)
        {
            var occurrences = starts[(place + 1) * fields.Length] - starts[place * fields.Length];
            idf[numbers[place]] = Bm25.InverseDocumentFrequency(occurrences, documents.Length);
        }

        var postings = new Posting[starts[^1]];
        var averages = AverageLengths(analysed, fields.Length, documents.Length);
        var weighing = new Weighing(analysed, documents, fields, idf, averages);
        Parallel.For(0, ranges.Length, i => weighing.Fill(postings, slots[i], ranges[i]));
        var refs = documents.Select(document => document.Ref);
        return new(fields, [.. refs], ImmutableCollectionsMarshal.AsImmutableArray(terms), starts, postings);
    }

    /// <summary>Terms in ordinal order, and their numbers.</summary>
    private static (string[] Terms, int[] Numbers) Ordered(IReadOnlyList<string> terms)
    {
        var (ordered, numbers) = (terms.ToArray(), Enumerable.Range(0, terms.Count).ToArray());
        ordered.AsSpan().Sort(numbers.AsSpan(), string.CompareOrdinal);
        return (ordered, numbers);
    }

    /// <summary>Consecutive documents, processed by one thread.</summary>
    private sealed record DocumentRange(int Start, int End);

    /// <summary>A range for each core, and not more: each range has its own counts of all terms.</summary>
    private static DocumentRange[] RangesOf(int documents)
    {
        var count = Math.Min(Environment.ProcessorCount, MostRanges);
        return [.. Enumerable.Range(0, count).Select(range => new DocumentRange(StartOf(range), StartOf(range + 1)))];

        int StartOf(int range) => (int)((long)documents * range / count);
    }

    /// <summary>How many postings some documents have for each term and field, at term × fields + field.</summary>
    private static int[] Counts(AnalysedDocuments analysed, int fields, DocumentRange documents)
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
    /// Where the postings of each term and field begin, by the order of terms, and at the end how many there are.
    /// </summary>
    /// <param name="slots">
    /// The counts of each range; becomes where each range writes its postings, at term × fields + field.
    /// </param>
    /// <param name="terms">Term numbers in the order of terms.</param>
    /// <param name="fields">How many there are.</param>
    private static int[] Starts(int[][] slots, int[] terms, int fields)
    {
        var starts = new int[(terms.Length * fields) + 1];
        var (next, written) = (0, 0);
        foreach (var term in terms)
        {
            for (var slot = term * fields; slot < (term + 1) * fields; slot++)
            {
                foreach (var ofRange in slots)
                {
                    (ofRange[slot], next) = (next, next + ofRange[slot]);
                }

                starts[++written] = next;
            }
        }

        return starts;
    }

    /// <summary>What the weight of a posting depends on.</summary>
    /// <param name="Analysed">The terms of the documents.</param>
    /// <param name="Documents">The documents.</param>
    /// <param name="Fields">The fields, derived ones too.</param>
    /// <param name="Idf">By term number.</param>
    /// <param name="AverageLengths">By field.</param>
    private sealed record Weighing(
        AnalysedDocuments Analysed,
        ImmutableArray<SearchDocument> Documents,
        ImmutableArray<SearchField> Fields,
        double[] Idf,
        double[] AverageLengths)
    {
        /// <summary>Writes the postings of some documents.</summary>
        /// <param name="postings">Of all documents.</param>
        /// <param name="slots">Where the next posting of a term and field is written.</param>
        /// <param name="range">The documents.</param>
        public void Fill(Posting[] postings, int[] slots, DocumentRange range)
        {
            for (var document = range.Start; document < range.End; document++)
            {
                for (var field = 0; field < Fields.Length; field++)
                {
                    var entries = Analysed[document, field];
                    var relativeLength = entries.Length / AverageLengths[field];
                    foreach (var (term, count) in entries.Terms)
                    {
                        postings[slots[(term * Fields.Length) + field]++] = new(document, Bm25.MilliWeight(
                            Idf[term], count, relativeLength, Fields[field].Boost, Documents[document].Boost));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Words in each field, averaged over all documents, those with none too (lunr.js lines 2543-2569).
    /// </summary>
    private static double[] AverageLengths(AnalysedDocuments analysed, int fields, int documents)
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
