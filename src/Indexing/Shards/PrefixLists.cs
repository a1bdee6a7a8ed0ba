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

    private readonly InvertedIndex index;
    private readonly Entry[] terms;
    private readonly int mostCost;

    private PrefixLists(InvertedIndex index, Entry[] terms, int mostCost) => (this.index, this.terms, this.mostCost) = (index, terms, mostCost);

    /// <summary>The entries, in ordinal order.</summary>
    /// <param name="index">Whose terms they are.</param>
    /// <param name="terms">All terms, in ordinal order.</param>
    /// <param name="mostCost">What the words of one beginning may cost without an entry of their own, the costliest word left out.</param>
    public static Entry[] Of(InvertedIndex index, Entry[] terms, int mostCost)
    {
        var lists = new PrefixLists(index, terms, mostCost);
        Beginning[] beginnings = [.. lists.Beginnings(0, terms.Length, 0)];
        var entries = new Entry[beginnings.Length];
        Cores.Share(beginnings.Length, () => new PrefixListMerge(index), (i, merge) => entries[i] = lists.Merged(beginnings[i], merge));
        return entries;
    }

    /// <summary>Terms that begin alike.</summary>
    /// <param name="Start">The first of them.</param>
    /// <param name="End">The one after the last.</param>
    /// <param name="Length">How many letters they share.</param>
    private sealed record Beginning(int Start, int End, int Length);

    /// <summary>Stretches of terms with a common beginning that cost too much, the shorter beginnings first: in the ordinal order of their beginnings. None ends in half a letter.</summary>
    private IEnumerable<Beginning> Beginnings(int start, int end, int depth)
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
                if (!char.IsHighSurrogate(terms[from].Term[depth]))
                {
                    yield return new(from, to, depth + 1);
                }

                foreach (var longer in Beginnings(from, to, depth + 1))
                {
                    yield return longer;
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

    private Entry Merged(Beginning beginning, PrefixListMerge merge)
    {
        var (postings, count) = merge.Of(terms.AsSpan(beginning.Start..beginning.End));
        return new(Mark + terms[beginning.Start].Term[..beginning.Length], count, 0, postings);
    }
}
