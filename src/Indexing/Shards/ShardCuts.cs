using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>
/// Where entries are cut into shards: between the entry at which a shard is half full and the one at which it is full,
/// where the directory needs the fewest characters to separate the two neighbours. That makes the directory shorter by
/// a fifth and keeps words with a common prefix together. (R. Bayer and K. Unterauer: Prefix B-Trees, ACM Transactions
/// on Database Systems 2, 1977.)
/// </summary>
internal sealed class ShardCuts
{
    private readonly ShardEntry[] entries;
    private readonly int target;
    private readonly List<int> places = [0];

    /// <summary>The cost of the entries since the last cut.</summary>
    private int cost;
    private Cut best = Cut.None;

    private ShardCuts(ShardEntry[] entries, int target) => (this.entries, this.target) = (entries, target);

    /// <param name="Place">The entry before which it is.</param>
    /// <param name="Cost">The cost of the entries between the last cut and this one.</param>
    /// <param name="Characters">How many the directory needs.</param>
    private readonly record struct Cut(int Place, int Cost, int Characters)
    {
        public static Cut None => new(0, 0, int.MaxValue);
    }

    /// <summary>The first entry of each shard, and at the end how many entries there are.</summary>
    /// <param name="entries">In ordinal order.</param>
    /// <param name="target">
    /// What a shard costs at most, unless one entry alone costs more. An entry that costs more than half of it begins a
    /// shard.
    /// </param>
    public static ImmutableArray<int> Find(ShardEntry[] entries, int target)
    {
        var cuts = new ShardCuts(entries, target);
        for (var place = 1; place < entries.Length; place++)
        {
            cuts.Pass(place);
        }

        return [.. cuts.places, entries.Length];
    }

    /// <summary>
    /// The shortest prefix of a term that is after the term before it. Surrogate pairs are not split.
    /// </summary>
    public static string Separator(string previous, string term) =>
        term[..SeparatorLength(previous, term, term.Length)];

    /// <param name="previous">Is before <paramref name="term"/>.</param>
    /// <param name="term">Begins a shard.</param>
    /// <param name="most">A length above this one need not be exact.</param>
    private static int SeparatorLength(string previous, string term, int most)
    {
        var shared = 0;
        while (shared < most && shared < previous.Length && previous[shared] == term[shared])
        {
            shared++;
        }

        return char.IsHighSurrogate(term[shared]) ? shared + 2 : shared + 1;
    }

    private void Pass(int place)
    {
        cost += entries[place - 1].Cost;
        var next = entries[place].Cost;
        if (next > target / 2)
        {
            CutAt(new(place, cost, 0));
            return;
        }

        // An entry that no longer fits costs at most half, so there always is a cut to choose.
        if (cost >= target / 2
            && SeparatorLength(entries[place - 1].Term, entries[place].Term, best.Characters) is var characters
            && characters <= best.Characters)
        {
            best = new(place, cost, characters);
        }

        if (cost + next > target)
        {
            CutAt(best);
        }
    }

    private void CutAt(Cut cut)
    {
        places.Add(cut.Place);
        cost -= cut.Cost;
        best = Cut.None;
    }
}
