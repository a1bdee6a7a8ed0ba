using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>
/// Finds where to cut a sorted list of entries into shards. A cut may be anywhere between half the target size and all
/// of it. The cut with the shortest separator in the directory is chosen. This shortens the directory by a fifth and
/// keeps words with a common prefix together. (R. Bayer and K. Unterauer: Prefix B-Trees, ACM Transactions on Database
/// Systems 2, 1977.)
/// </summary>
internal sealed class ShardCuts
{
    private readonly ShardEntry[] entries;
    private readonly int target;
    private readonly List<int> cuts = [0];

    /// <summary>The cost of the entries since the previous cut.</summary>
    private int cost;
    private Cut best = Cut.None;

    private ShardCuts(ShardEntry[] entries, int target) => (this.entries, this.target) = (entries, target);

    /// <param name="Index">The index of the entry after the cut.</param>
    /// <param name="Cost">The cost of the entries between the previous cut and this one.</param>
    /// <param name="Characters">The length of the separator in the directory.</param>
    private readonly record struct Cut(int Index, int Cost, int Characters)
    {
        public static Cut None => new(0, 0, int.MaxValue);
    }

    /// <summary>Returns the index of the first entry of each shard, followed by the number of entries.</summary>
    /// <param name="entries">In ordinal order.</param>
    /// <param name="target">
    /// The maximum cost of a shard with several entries. An entry that costs more than half of it begins a new shard.
    /// </param>
    public static ImmutableArray<int> Find(ShardEntry[] entries, int target)
    {
        var finder = new ShardCuts(entries, target);
        for (var index = 1; index < entries.Length; index++)
        {
            finder.Consider(index);
        }

        return [.. finder.cuts, entries.Length];
    }

    /// <summary>
    /// Returns the shortest prefix of a term that sorts after the previous term. Surrogate pairs are not split.
    /// </summary>
    public static string FindSeparator(string previous, string term) =>
        term[..FindSeparatorLength(previous, term, term.Length)];

    /// <summary>Stops counting at <paramref name="max"/>: any larger result means a longer separator.</summary>
    private static int FindSeparatorLength(string previous, string term, int max)
    {
        var shared = 0;
        while (shared < max && shared < previous.Length && previous[shared] == term[shared])
        {
            shared++;
        }

        return char.IsHighSurrogate(term[shared]) ? shared + 2 : shared + 1;
    }

    private void Consider(int index)
    {
        cost += entries[index - 1].Cost;
        var next = entries[index].Cost;
        if (next > target / 2)
        {
            CutAt(new(index, cost, 0));
            return;
        }

        if (cost >= target / 2
            && FindSeparatorLength(entries[index - 1].Term, entries[index].Term, best.Characters) is var characters
            && characters <= best.Characters)
        {
            best = new(index, cost, characters);
        }

        if (cost + next > target)
        {
            // There is a best cut: the next entry costs at most half the target, so the shard is at least half full.
            CutAt(best);
        }
    }

    private void CutAt(Cut cut)
    {
        cuts.Add(cut.Index);
        cost -= cut.Cost;
        best = Cut.None;
    }
}
