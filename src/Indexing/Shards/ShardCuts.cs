using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>
/// Where entries are cut into shards: once a shard is half full, at the place up to where it is full at which the directory needs
/// the fewest letters to tell its neighbours apart. That makes the directory shorter by a fifth, and leaves words that begin
/// alike together. (R. Bayer and K. Unterauer: Prefix B-Trees, ACM Transactions on Database Systems 2, 1977.)
/// </summary>
internal sealed class ShardCuts
{
    private readonly Entry[] entries;
    private readonly int target;
    private readonly List<int> places = [0];

    /// <summary>What the entries since the last cut cost.</summary>
    private int cost;
    private Cut best = Cut.None;

    private ShardCuts(Entry[] entries, int target) => (this.entries, this.target) = (entries, target);

    /// <param name="Place">The entry before which it is.</param>
    /// <param name="Cost">What the entries between the last cut and this one cost.</param>
    /// <param name="Letters">How many the directory needs.</param>
    private readonly record struct Cut(int Place, int Cost, int Letters)
    {
        public static Cut None => new(0, 0, int.MaxValue);
    }

    /// <summary>The first entry of each shard, and at the end how many entries there are.</summary>
    /// <param name="entries">In ordinal order.</param>
    /// <param name="target">What a shard costs at most, unless one entry alone costs more. What costs half of it has a shard that begins with it.</param>
    public static ImmutableArray<int> Of(Entry[] entries, int target)
    {
        var cuts = new ShardCuts(entries, target);
        for (var place = 1; place < entries.Length; place++)
        {
            cuts.Pass(place);
        }

        return [.. cuts.places, entries.Length];
    }

    /// <summary>The shortest beginning of a term that comes after the term before it. A letter that takes two UTF-16 units is not cut in half.</summary>
    public static string Start(string previous, string term) => term[..LettersOfStart(previous, term, term.Length)];

    /// <param name="previous">Comes before <paramref name="term"/>.</param>
    /// <param name="term">Begins a shard.</param>
    /// <param name="most">If the start is longer, it does not matter how much.</param>
    private static int LettersOfStart(string previous, string term, int most)
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
            Take(new(place, cost, 0));
            return;
        }

        // What no longer fits is no more than half, so that there always is a cut to take.
        if (cost >= target / 2 && LettersOfStart(entries[place - 1].Term, entries[place].Term, best.Letters) is var letters && letters <= best.Letters)
        {
            best = new(place, cost, letters);
        }

        if (cost + next > target)
        {
            Take(best);
        }
    }

    private void Take(Cut cut)
    {
        places.Add(cut.Place);
        cost -= cut.Cost;
        best = Cut.None;
    }
}
