using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// While a word is being typed, its first letters are searched as a prefix. Where the terms of a prefix would fill
/// several shards, an entry of its own has their postings (<c>…ta</c>): every document that has any of them, with the
/// highest of their weights, rounded, in its title and anywhere else. So even one letter fetches no more than a shard,
/// and no document is missing.
/// </summary>
internal sealed class PrefixLists
{
    /// <summary>
    /// Begins the name of such an entry; no word has it, and it is after every letter that Danish words have.
    /// </summary>
    private const char Mark = '…';

    private readonly ShardEntry[] terms;
    private readonly int mostCost;

    private PrefixLists(ShardEntry[] terms, int mostCost) => (this.terms, this.mostCost) = (terms, mostCost);

    /// <summary>The entries, in ordinal order.</summary>
    /// <param name="index">The index of the terms.</param>
    /// <param name="terms">All terms, in ordinal order.</param>
    /// <param name="mostCost">
    /// What the terms of a prefix may cost without an entry of its own, the costliest term left out.
    /// </param>
    public static ShardEntry[] Create(InvertedIndex index, ShardEntry[] terms, int mostCost)
    {
        Prefix[] prefixes = [.. new PrefixLists(terms, mostCost).Prefixes(0, terms.Length, 0)];
        var entries = new ShardEntry[prefixes.Length];
        Parallel.For(
            0,
            prefixes.Length,
            () => new PrefixListMerge(index),
            (i, _, merge) =>
            {
                var (start, end, length) = prefixes[i];
                var (postings, count) = merge.Merge(terms.AsSpan(start..end));
                entries[i] = new(Mark + terms[start].Term[..length], count, 0, postings);
                return merge;
            },
            _ => { });
        return entries;
    }

    /// <summary>Terms with a common prefix.</summary>
    /// <param name="Start">The first of them.</param>
    /// <param name="End">The one after the last.</param>
    /// <param name="Length">The prefix's length.</param>
    private sealed record Prefix(int Start, int End, int Length);

    /// <summary>
    /// The prefixes whose terms cost too much, in ordinal order. None ends within a surrogate pair.
    /// </summary>
    /// <param name="start">The first of some terms that begin alike.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="depth">How many characters they share.</param>
    private IEnumerable<Prefix> Prefixes(int start, int end, int depth)
    {
        for (var from = start; from < end;)
        {
            var to = from + 1;
            while (to < end && HasSameCharacter(from, to, depth))
            {
                to++;
            }

            if (terms[from].Term.Length > depth && IsCostly(from, to))
            {
                if (!char.IsHighSurrogate(terms[from].Term[depth]))
                {
                    yield return new(from, to, depth + 1);
                }

                foreach (var longer in Prefixes(from, to, depth + 1))
                {
                    yield return longer;
                }
            }

            from = to;
        }
    }

    private bool HasSameCharacter(int first, int second, int depth) =>
        terms[first].Term.Length > depth
        && terms[second].Term.Length > depth
        && terms[first].Term[depth] == terms[second].Term[depth];

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
}
