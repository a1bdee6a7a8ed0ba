using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Creates entries for prefixes (<c>…ta</c>), which are looked up while a word is being typed. A prefix whose terms
/// would fill several shards gets an entry with their merged postings: every document with any of the terms, and the
/// highest of their weights, rounded, in the title and in the other fields except the forms. So a search for a single
/// letter fetches one shard and still finds every document.
/// </summary>
internal sealed class PrefixEntries
{
    /// <summary>
    /// First character of a prefix entry's term. It occurs in no word and sorts after all letters of Danish words.
    /// </summary>
    private const char Mark = '…';

    private readonly ShardEntry[] terms;
    private readonly int maxCost;

    private PrefixEntries(ShardEntry[] terms, int maxCost) => (this.terms, this.maxCost) = (terms, maxCost);

    /// <summary>Creates the entries, in ordinal order.</summary>
    /// <param name="index">The index of the terms.</param>
    /// <param name="terms">All terms, in ordinal order.</param>
    /// <param name="maxCost">
    /// A prefix gets an entry if its terms cost more than this, not counting the most expensive one.
    /// </param>
    public static ShardEntry[] Create(InvertedIndex index, ShardEntry[] terms, int maxCost)
    {
        Prefix[] prefixes = [.. new PrefixEntries(terms, maxCost).FindPrefixes(0, terms.Length, 0)];
        var entries = new ShardEntry[prefixes.Length];
        Parallel.For(
            0,
            prefixes.Length,
            () => new PrefixEntryMerger(index),
            (i, _, merger) =>
            {
                var (start, end, length) = prefixes[i];
                var (postings, count) = merger.Merge(terms.AsSpan(start..end));
                entries[i] = new(Mark + terms[start].Term[..length], count, 0, postings);
                return merger;
            },
            _ => { });
        return entries;
    }

    /// <summary>Terms with a common prefix.</summary>
    /// <param name="Start">The index of the first term.</param>
    /// <param name="End">The index after the last term.</param>
    /// <param name="Length">The prefix's length.</param>
    private sealed record Prefix(int Start, int End, int Length);

    /// <summary>
    /// Finds the prefixes whose terms exceed the maximum cost, in ordinal order. None ends within a surrogate pair.
    /// </summary>
    /// <param name="start">The index of the first term of a range with a common prefix.</param>
    /// <param name="end">The index after the last term of the range.</param>
    /// <param name="depth">The length of the common prefix.</param>
    private IEnumerable<Prefix> FindPrefixes(int start, int end, int depth)
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

                foreach (var longer in FindPrefixes(from, to, depth + 1))
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

        return sum - highest > maxCost;
    }
}
