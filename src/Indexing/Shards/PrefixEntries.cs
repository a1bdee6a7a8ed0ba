using Site.Indexing.Scoring;

namespace Site.Indexing.Shards;

/// <summary>
/// Creates entries for prefixes (<c>…ta</c>), which are looked up while a word is being typed. A prefix gets an entry
/// if its terms would fill several shards. So a search for a single letter fetches one shard and still finds every
/// document.
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
    /// A prefix gets an entry if its terms, without the most expensive one, cost more than this.
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

    /// <summary>
    /// The prefix, <c>Length</c> characters long, of the terms from <c>Start</c> up to but not including <c>End</c>.
    /// </summary>
    private sealed record Prefix(int Start, int End, int Length);

    /// <summary>
    /// Finds the prefixes whose terms exceed the maximum cost, in ordinal order. All terms of the range have the same
    /// first <paramref name="depth"/> characters. No prefix ends within a surrogate pair.
    /// </summary>
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
