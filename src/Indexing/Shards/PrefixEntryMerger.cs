using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Merges the postings of all terms with a prefix into one entry. It has every document with any of the terms, and the
/// highest of their weights, rounded. Reusable, but not thread-safe.
/// </summary>
internal sealed class PrefixEntryMerger(InvertedIndex index)
{
    /// <summary>
    /// Weights are rounded to multiples of this, in thousandths. That is exact enough for suggestions while typing. It
    /// is a multiple of the base of <see cref="NumberEncoder"/>, so all last digits are equal and compress well.
    /// </summary>
    private const int Step = 506;

    /// <summary>
    /// For each field, the fields that are merged into it. The title is merged into the title, all others except the
    /// forms into the text.
    /// </summary>
    private readonly FieldRun[][] sources = FindSources(index.Fields);

    /// <summary>The highest weight so far, by document. All zero between calls.</summary>
    private readonly int[] weights = new int[index.Refs.Length];
    private readonly List<Posting>[] merged = [.. index.Fields.Select(_ => new List<Posting>())];
    private readonly PostingsEncoder encoder = new();

    /// <summary>Consecutive fields: their postings of a term are contiguous.</summary>
    private sealed record FieldRun(int First, int Last);

    public (EncodedPostings Postings, int Count) Merge(ReadOnlySpan<ShardEntry> terms)
    {
        var fields = 0;
        for (var field = 0; field < merged.Length; field++)
        {
            if (sources[field].Length > 0)
            {
                RaiseWeights(terms, sources[field]);
                CollectPostings(merged[field]);
                fields |= merged[field].Count > 0 ? 1 << field : 0;
            }
        }

        encoder.Clear();
        encoder.AddEntry(fields);
        foreach (var postings in merged.Where(postings => postings.Count > 0))
        {
            encoder.AddField(CollectionsMarshal.AsSpan(postings));
        }

        return (encoder.ToEncoded(), merged.Sum(postings => postings.Count));
    }

    private static FieldRun[][] FindSources(ImmutableArray<SearchField> fields)
    {
        var (title, forms) = (fields.IndexOf(SearchField.Title), fields.IndexOf(SearchField.Forms));
        var others = new List<FieldRun>();
        for (var (field, first) = (0, 0); field <= fields.Length; field++)
        {
            if (field == title || field == forms || field == fields.Length)
            {
                others.AddRange(first < field ? [new(first, field - 1)] : []);
                first = field + 1;
            }
        }

        return
        [
            .. fields.Select((field, number) => field == SearchField.Title ? [new(number, number)]
                : field == SearchField.Text ? others.ToArray()
                : []),
        ];
    }

    private void RaiseWeights(ReadOnlySpan<ShardEntry> terms, FieldRun[] fields)
    {
        foreach (var term in terms)
        {
            foreach (var run in fields)
            {
                foreach (var (document, weight) in index.GetPostings(term.Number, run.First, run.Last))
                {
                    weights[document] = Math.Max(weights[document], weight);
                }
            }
        }
    }

    private void CollectPostings(List<Posting> postings)
    {
        postings.Clear();
        for (var document = 0; document < weights.Length; document++)
        {
            if (weights[document] > 0)
            {
                postings.Add(new(document, Round(weights[document])));
                weights[document] = 0;
            }
        }
    }

    private static int Round(int weight) => Math.Max(1, (weight + (Step / 2)) / Step) * Step;
}
