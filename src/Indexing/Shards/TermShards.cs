using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>The terms of an index, cut into files of which a search fetches the few that hold its words.</summary>
/// <param name="Starts">For each shard, what its first term and no term before it begins with; the first is empty.</param>
/// <param name="Files">The shards, in ordinal order of their terms.</param>
internal sealed record TermShards(ImmutableArray<string> Starts, GroupedFiles Files)
{
    /// <summary>No shard is made smaller than this, in bytes: a request costs about as much.</summary>
    private const int SmallestTarget = 3_000;

    private const int GroupSize = 64;

    /// <summary>
    /// A search fetches the directory, which has some bytes for each shard, and the shards of a few words. The sum is least where
    /// a shard has the root of so many times the whole; measured on 10,000 items, between 0.9 and 4.
    /// </summary>
    private const double DirectoryBytesPerWord = 1.5;

    /// <summary>So many shards of words with one beginning are fetched as they are, in place of an entry for the beginning.</summary>
    private const int ShardsWithoutList = 2;

    /// <summary>How many terms a core takes at a time.</summary>
    private const int TermsInStretch = 8192;

    public static TermShards Of(InvertedIndex index)
    {
        var (terms, cost) = Terms(index);
        var target = Math.Max(SmallestTarget, (int)Math.Sqrt(DirectoryBytesPerWord * cost));
        var entries = InOrder(terms, PrefixLists.Of(index, terms, ShardsWithoutList * target));
        var cuts = ShardCuts.Of(entries, target);
        var shards = new ReadOnlyMemory<byte>[cuts.Length - 1];
        Cores.Share(shards.Length, () => new ShardJson(index), (i, json) => shards[i] = json.Of(entries.AsSpan(cuts[i]..cuts[i + 1])));
        var starts = new string[shards.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = i == 0 ? "" : ShardCuts.Start(entries[cuts[i] - 1].Term, entries[cuts[i]].Term);
        }

        return new([.. starts], GroupedFiles.Of(shards, GroupSize));
    }

    /// <summary>The terms that any document has, and what they cost together.</summary>
    private static (Entry[] Terms, long Cost) Terms(InvertedIndex index)
    {
        var terms = new Entry[index.Terms.Length];
        Parallel.For(0, (terms.Length + TermsInStretch - 1) / TermsInStretch, stretch =>
        {
            for (var number = stretch * TermsInStretch; number < Math.Min(terms.Length, (stretch + 1) * TermsInStretch); number++)
            {
                terms[number] = new(index.Terms[number], index.CountOf(number), number, null);
            }
        });
        var (count, cost) = (0, 0L);
        foreach (var term in terms)
        {
            if (term.Count > 0)
            {
                terms[count++] = term;
                cost += term.Cost;
            }
        }

        Array.Resize(ref terms, count);
        return (terms, cost);
    }

    /// <summary>Terms and lists, each in ordinal order, as one. No list has the name of a term, and there are few lists.</summary>
    private static Entry[] InOrder(Entry[] terms, Entry[] lists)
    {
        var all = new Entry[terms.Length + lists.Length];
        var taken = 0;
        for (var list = 0; list < lists.Length; list++)
        {
            var before = PlaceOf(lists[list].Term, terms, taken);
            Array.Copy(terms, taken, all, taken + list, before - taken);
            all[before + list] = lists[list];
            taken = before;
        }

        Array.Copy(terms, taken, all, taken + lists.Length, terms.Length - taken);
        return all;
    }

    /// <summary>How many terms come before a name.</summary>
    /// <param name="name">No term has it.</param>
    /// <param name="terms">In ordinal order.</param>
    /// <param name="least">At least as many do.</param>
    private static int PlaceOf(string name, Entry[] terms, int least)
    {
        var most = terms.Length;
        while (least < most)
        {
            var middle = (least + most) / 2;
            (least, most) = string.CompareOrdinal(terms[middle].Term, name) < 0 ? (middle + 1, most) : (least, middle);
        }

        return least;
    }
}
