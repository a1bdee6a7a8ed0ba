using System.Collections.Immutable;
using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>The terms of an index, divided into shards. A search fetches only those that may have its words.</summary>
/// <param name="Starts">
/// For each shard, the shortest string that separates it from the one before; the first is empty.
/// </param>
/// <param name="Files">The shards, in ordinal order of their terms.</param>
internal sealed record TermShards(ImmutableArray<string> Starts, GroupedFiles Files)
{
    /// <summary>The minimum target size of a shard, in bytes: about the cost of a request.</summary>
    private const int MinTarget = 3_000;

    private const int GroupSize = 64;

    /// <summary>
    /// A search fetches the directory, which has d bytes for each shard, and w shards. The sum of both,
    /// d × total / size + w × size, is smallest for shards of size √(total × d / w). This constant is d / w.
    /// Measurements on 10,000 items gave 0.9 to 4.
    /// </summary>
    private const double DirectoryBytesPerFetchedShard = 1.5;

    /// <summary>A prefix whose terms fill at most this many shards gets no entry of its own.</summary>
    private const int MaxShardsWithoutPrefixEntry = 2;

    public static TermShards Create(InvertedIndex index)
    {
        ShardEntry[] terms =
        [
            .. index.Terms.Select((term, number) => new ShardEntry(term, index.CountPostings(number), number, null))
                .Where(term => term.Count > 0),
        ];
        var cost = terms.Sum(term => (long)term.Cost);
        var target = Math.Max(MinTarget, (int)Math.Sqrt(DirectoryBytesPerFetchedShard * cost));
        var entries = Merge(terms, PrefixEntries.Create(index, terms, MaxShardsWithoutPrefixEntry * target));
        var cuts = ShardCuts.Find(entries, target);
        var shards = new ReadOnlyMemory<byte>[cuts.Length - 1];
        Parallel.For(
            0,
            shards.Length,
            () => new ShardJson(index),
            (i, _, json) =>
            {
                shards[i] = json.Write(entries.AsSpan(cuts[i]..cuts[i + 1]));
                return json;
            },
            _ => { });
        var starts = cuts.Skip(1).SkipLast(1)
            .Select(cut => ShardCuts.FindSeparator(entries[cut - 1].Term, entries[cut].Term));
        return new([.. starts.Prepend("")], GroupedFiles.Create(shards, GroupSize));
    }

    /// <summary>Merges two sorted arrays of entries, which have no term in common.</summary>
    private static ShardEntry[] Merge(ShardEntry[] terms, ShardEntry[] prefixes)
    {
        var (all, next) = (new ShardEntry[terms.Length + prefixes.Length], 0);
        for (var i = 0; i < prefixes.Length; i++)
        {
            for (; next < terms.Length && string.CompareOrdinal(terms[next].Term, prefixes[i].Term) < 0; next++)
            {
                all[next + i] = terms[next];
            }

            all[next + i] = prefixes[i];
        }

        terms.AsSpan(next..).CopyTo(all.AsSpan(next + prefixes.Length));
        return all;
    }
}
