using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Site.Indexing.Shards;

/// <summary>Makes one list of the postings of several terms, one list after the other. Belongs to one thread.</summary>
/// <param name="index">Whose terms they are.</param>
internal sealed class PrefixListMerge(InvertedIndex index)
{
    /// <summary>In thousandths: fine enough for a guess. A multiple of NumberText's base, so that the last digits compress away.</summary>
    private const int Step = 506;

    /// <summary>The fields whose documents are listed under each field: title under title, all else under text.</summary>
    private readonly ImmutableArray<ImmutableArray<int>> sources = Sources(index.Fields);

    /// <summary>The highest so far, by document.</summary>
    private readonly int[] weights = new int[index.Refs.Length];

    /// <summary>By field its postings, and how many there are.</summary>
    private readonly Posting[][] merged = [.. index.Fields.Select(_ => new Posting[index.Refs.Length])];
    private readonly int[] counts = new int[index.Fields.Length];
    private readonly PostingsText text = new();
    private readonly ContentStore store = new();

    /// <summary>The postings of a list as they are written, and how many they are.</summary>
    /// <param name="terms">Those that the list stands for.</param>
    public (WrittenPostings Postings, int Count) Of(ReadOnlySpan<Entry> terms)
    {
        var bits = 0;
        for (var field = 0; field < counts.Length; field++)
        {
            counts[field] = sources[field] is [] ? 0 : Merge(terms, sources[field], merged[field]);
            bits |= counts[field] > 0 ? 1 << field : 0;
        }

        text.Clear();
        text.AddEntry(bits);
        for (var field = 0; field < counts.Length; field++)
        {
            if (counts[field] > 0)
            {
                text.AddField(merged[field].AsSpan(0, counts[field]));
            }
        }

        return (text.Keep(store), counts.Sum());
    }

    private static ImmutableArray<ImmutableArray<int>> Sources(ImmutableArray<SearchField> fields)
    {
        ImmutableArray<int> others = [.. Enumerable.Range(0, fields.Length).Where(field => fields[field] != SearchField.Title && fields[field] != SearchField.Forms)];
        return [.. fields.Select((field, number) => field == SearchField.Title ? [number] : field == SearchField.Text ? others : ImmutableArray<int>.Empty)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Merge(ReadOnlySpan<Entry> terms, ImmutableArray<int> fields, Posting[] postings)
    {
        weights.AsSpan().Clear();
        foreach (var term in terms)
        {
            foreach (var field in fields)
            {
                foreach (var posting in index.PostingsOf(term.Number, field))
                {
                    weights[posting.Document] = Math.Max(weights[posting.Document], posting.Thousandths);
                }
            }
        }

        return Round(postings);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Round(Posting[] postings)
    {
        var count = 0;
        for (var document = 0; document < weights.Length; document++)
        {
            postings[count] = new(document, Math.Max(1, (weights[document] + (Step / 2)) / Step) * Step);
            count += weights[document] > 0 ? 1 : 0;
        }

        return count;
    }
}
