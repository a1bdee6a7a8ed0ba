using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Site.Indexing.Analysis;

namespace Site.Indexing.Scoring;

/// <summary>Turns documents into an index with the weights that lunr.js 2.3.9's <c>lunr.Builder</c> would give them.</summary>
public static class IndexBuilder
{
    private const int MostRanges = 4;

    /// <summary>Analyses and scores. The same documents give the same index on every run.</summary>
    /// <param name="documents">In the order in which equal scores shall keep them.</param>
    /// <param name="fields">Those that every document has a text for; the index has those made of them besides.</param>
    /// <param name="synonyms">Groups of words and phrases that mean the same; default for none.</param>
    /// <exception cref="ArgumentException">A document has more or fewer texts than there are fields, or two share a ref.</exception>
    public static InvertedIndex Build(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields, ImmutableArray<ImmutableArray<string>> synonyms = default) =>
        Build(documents, AnalysedDocuments.From(documents, fields.Length, synonyms.IsDefault ? [] : synonyms), fields);

    /// <summary>Scores.</summary>
    /// <param name="documents">In the order in which equal scores shall keep them.</param>
    /// <param name="analysed">The same.</param>
    /// <param name="fields">Those that every document has a text for.</param>
    public static InvertedIndex Build(ImmutableArray<SearchDocument> documents, AnalysedDocuments analysed, ImmutableArray<SearchField> fields)
    {
        fields = [.. fields, SearchField.Forms, SearchField.Derived];
        var ranges = RangesOf(documents.Length);
        var places = new int[ranges.Length][];
        Parallel.For(0, ranges.Length, i => places[i] = Counts(analysed, fields.Length, ranges[i]));
        var terms = analysed.Ordering.Result;
        var starts = Starts(places, terms.Numbers, fields.Length);
        var idf = new double[terms.Numbers.Length];
        for (var place = 0; place < idf.Length; place++)
        {
            idf[terms.Numbers[place]] = Bm25.InverseDocumentFrequency(starts[(place + 1) * fields.Length] - starts[place * fields.Length], documents.Length);
        }

        var postings = new Posting[starts[^1]];
        var averages = AverageLengths(analysed, fields.Length, documents.Length);
        Parallel.For(0, ranges.Length, i => Fill(postings, places[i], analysed, idf, averages, documents, ranges[i], fields));
        return new(fields, [.. documents.Select(document => document.Ref)], ImmutableCollectionsMarshal.AsImmutableArray(terms.Terms), starts, postings);
    }

    /// <summary>Neighbouring documents, of which one core takes care.</summary>
    private sealed record Stretch(int Start, int End);

    /// <summary>The documents in a few stretches, one for each core; not in many, for each has its own counts of all terms.</summary>
    private static Stretch[] RangesOf(int documents)
    {
        var count = Math.Min(Environment.ProcessorCount, MostRanges);
        return [.. Enumerable.Range(0, count).Select(range => new Stretch((int)((long)documents * range / count), (int)((long)documents * (range + 1) / count)))];
    }

    /// <summary>How many postings some documents have for each term and field, at term × fields + field.</summary>
    [MethodImpl(LongLoop.Compiled)]
    private static int[] Counts(AnalysedDocuments analysed, int fields, Stretch documents)
    {
        var counts = new int[analysed.Terms.Count * fields];
        for (var document = documents.Start; document < documents.End; document++)
        {
            for (var field = 0; field < fields; field++)
            {
                foreach (var term in analysed[document, field].Terms)
                {
                    counts[(term.Term * fields) + field] += term.Count == TermCount.Most ? 0 : 1;
                }
            }
        }

        return counts;
    }

    /// <summary>Where the postings of each term and field begin, the terms in their order, and at the end how many there are.</summary>
    /// <param name="places">What stretches of documents have; becomes where each writes its own.</param>
    /// <param name="terms">In order.</param>
    /// <param name="fields">How many there are.</param>
    [MethodImpl(LongLoop.Compiled)]
    private static int[] Starts(int[][] places, ReadOnlySpan<int> terms, int fields)
    {
        var starts = new int[(terms.Length * fields) + 1];
        var (next, slot) = (0, 0);
        foreach (var term in terms)
        {
            for (var own = term * fields; own < (term + 1) * fields; own++)
            {
                foreach (var place in places)
                {
                    (place[own], next) = (next, next + place[own]);
                }

                starts[++slot] = next;
            }
        }

        return starts;
    }

    /// <summary>Writes the postings of some documents.</summary>
    [MethodImpl(LongLoop.Compiled)]
    private static void Fill(
        Posting[] postings, int[] places, AnalysedDocuments analysed, double[] idf, double[] averages, ImmutableArray<SearchDocument> documents, Stretch range, ImmutableArray<SearchField> fields)
    {
        for (var document = range.Start; document < range.End; document++)
        {
            for (var field = 0; field < fields.Length; field++)
            {
                var entries = analysed[document, field];
                var relativeLength = entries.Length / averages[field];
                var frequency = 0;
                foreach (var term in entries.Terms)
                {
                    frequency += term.Count;
                    if (term.Count < TermCount.Most)
                    {
                        postings[places[(term.Term * fields.Length) + field]++] = new(document, Bm25.Weight(
                            idf[term.Term], frequency, relativeLength, fields[field].Boost, documents[document].Boost));
                        frequency = 0;
                    }
                }
            }
        }
    }

    /// <summary>Words in each field, over all documents, empty ones too (lunr.js lines 2543-2569).</summary>
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
