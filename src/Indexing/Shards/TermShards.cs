using System.Collections.Immutable;
using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>The terms of an index, divided into files, of which a search fetches only those with its words.</summary>
/// <param name="Starts">
/// For each shard, the shortest string that separates it from the one before; the first is empty.
/// </param>
/// <param name="Files">The shards, in ordinal order of their terms.</param>
internal sealed record TermShards(ImmutableArray<string> Starts, GroupedFiles Files)
{
    /// <summary>The smallest target size of a shard, in bytes; a request costs about as much.</summary>
    private const int MinTarget = 3_000;

    private const int GroupSize = 64;

    /// <summary>
    /// A search fetches the directory, which has some bytes for each shard, and the shards of a few words. The sum is
    /// smallest if the size of a shard is the square root of the total size times this factor; measurements on 10,000
    /// items gave 0.9 to 4.
    /// </summary>
    private const double DirectoryBytesPerWord = 1.5;

    /// <summary>A prefix whose terms fill at most this many shards gets no entry.</summary>
    private const int ShardsWithoutPrefixList = 2;

    public static TermShards Create(InvertedIndex index)
    {
        ShardEntry[] terms =
        [
            .. index.Terms.Select((term, number) => new ShardEntry(term, index.CountOf(number), number, null))
                .Where(term => term.Count > 0),
        ];
        var cost = terms.Sum(term => (long)term.Cost);
        var target = Math.Max(MinTarget, (int)Math.Sqrt(DirectoryBytesPerWord * cost));
        var entries = Merge(terms, PrefixLists.Create(index, terms, ShardsWithoutPrefixList * target));
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
            .Select(cut => ShardCuts.Separator(entries[cut - 1].Term, entries[cut].Term));
        return new([.. starts.Prepend("")], GroupedFiles.Create(shards, GroupSize));
    }

    /// <summary>Merges two lists in ordinal order. They have no term in common.</summary>
    private static ShardEntry[] Merge(ShardEntry[] terms, ShardEntry[] lists)
    {
        var (all, next) = (new ShardEntry[terms.Length + lists.Length], 0);
        for (var list = 0; list < lists.Length; list++)
        {
            for (; next < terms.Length && string.CompareOrdinal(terms[next].Term, lists[list].Term) < 0; next++)
            {
                all[next + list] = terms[next];
            }

            all[next + list] = lists[list];
        }

        terms.AsSpan(next..).CopyTo(all.AsSpan(next + lists.Length));
        return all;
    }
}
