using System.Buffers;
using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>
/// While a word is being typed, its first letters stand for every word that begins so. Where those words would fill several
/// shards, one entry stands for them all (<c>…ta</c>): every document that has any of them, with the highest of their
/// weights, rounded, in its title and anywhere else. So not even one letter fetches more than a shard, and still no document is missing.
/// </summary>
internal sealed class PrefixLists
{
    /// <summary>Begins the name of such an entry; no word has it, and it comes after every letter that Danish words have.</summary>
    private const char Mark = '…';

    /// <summary>In thousandths: fine enough for a guess. A multiple of NumberText's base, so that the last digits compress away.</summary>
    private const int Step = 506;

    private readonly ImmutableArray<TermEntry> terms;
    private readonly int documents;
    private readonly int mostCost;
    private readonly int[][] sources;

    private PrefixLists(ImmutableArray<TermEntry> terms, int documents, int mostCost, ImmutableArray<SearchField> fields) =>
        (this.terms, this.documents, this.mostCost, sources) = (terms, documents, mostCost, Sources(fields));

    /// <summary>The entries, in no order.</summary>
    /// <param name="terms">All terms, in ordinal order.</param>
    /// <param name="documents">How many documents there are.</param>
    /// <param name="mostCost">What the words of one beginning may cost without an entry of their own, the costliest word left out.</param>
    /// <param name="fields">The index's fields.</param>
    public static ImmutableArray<ListEntry> Of(ImmutableArray<TermEntry> terms, int documents, int mostCost, ImmutableArray<SearchField> fields)
    {
        var lists = new PrefixLists(terms, documents, mostCost, fields);
        return [.. lists.Ranges(0, terms.Length, 0).AsParallel().AsOrdered().Select(lists.Merged)];
    }

    /// <summary>Stretches of terms with a common beginning that cost too much, the shorter beginnings first.</summary>
    private IEnumerable<(int Start, int End, int Length)> Ranges(int start, int end, int depth)
    {
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && HasSameLetter(from, to, depth))
            {
                to++;
            }

            if (terms[from].Term.Length > depth && IsCostly(from, to))
            {
                yield return (from, to, depth + 1);
                foreach (var range in Ranges(from, to, depth + 1))
                {
                    yield return range;
                }
            }

            from = to;
        }
    }

    private bool HasSameLetter(int first, int second, int depth) =>
        terms[first].Term.Length > depth && terms[second].Term.Length > depth && terms[first].Term[depth] == terms[second].Term[depth];

    private bool IsCostly(int start, int end)
    {
        var (sum, highest) = (0L, 0);
        for (var i = start; i < end; i++)
        {
            sum += terms[i].Cost;
            highest = Math.Max(highest, terms[i].Cost);
        }

        return sum - highest > mostCost;
    }

    /// <summary>The fields whose documents are listed under each field: title under title, all else under text.</summary>
    private static int[][] Sources(ImmutableArray<SearchField> fields)
    {
        int[] others = [.. Enumerable.Range(0, fields.Length).Where(field => fields[field] != SearchField.Title && fields[field] != SearchField.Forms)];
        return [.. fields.Select((field, number) => field == SearchField.Title ? [number] : field == SearchField.Text ? others : (int[])[])];
    }

    private ListEntry Merged((int Start, int End, int Length) range)
    {
        var merged = Array.ConvertAll(sources, fields => Merged(range.Start, range.End, fields));
        var text = new PostingsText();
        text.Add(merged);
        return new(Mark + terms[range.Start].Term[..range.Length], merged.Sum(postings => postings.Length), text);
    }

    private ReadOnlyMemory<Posting> Merged(int start, int end, int[] fields)
    {
        if (fields is [])
        {
            return default;
        }

        var weights = ArrayPool<int>.Shared.Rent(documents);
        weights.AsSpan(0, documents).Clear();
        for (var i = start; i < end; i++)
        {
            foreach (var field in fields)
            {
                foreach (var posting in terms[i].PostingsOf(field).Span)
                {
                    weights[posting.Document] = Math.Max(weights[posting.Document], posting.Thousandths);
                }
            }
        }

        var merged = Rounded(weights.AsSpan(0, documents));
        ArrayPool<int>.Shared.Return(weights);
        return merged;
    }

    private static Posting[] Rounded(ReadOnlySpan<int> weights)
    {
        var merged = new Posting[weights.Length - weights.Count(0)];
        var count = 0;
        for (var document = 0; document < weights.Length; document++)
        {
            if (weights[document] > 0)
            {
                merged[count++] = new(document, Math.Max(1, (weights[document] + (Step / 2)) / Step) * Step);
            }
        }

        return merged;
    }
}
