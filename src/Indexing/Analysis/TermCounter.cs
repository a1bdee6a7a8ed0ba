using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>Counts the terms of one field after the other. Belongs to one thread.</summary>
/// <param name="terms">How many terms there are.</param>
internal sealed class TermCounter(int terms)
{
    private readonly int[] counts = new int[terms];
    private readonly List<int> seen = [];
    private int length;

    public void Add(int term)
    {
        if (counts[term]++ == 0)
        {
            seen.Add(term);
        }

        length++;
    }

    /// <summary>What was added since the last call.</summary>
    public FieldTerms Take()
    {
        var result = new TermCount[seen.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new(seen[i], counts[seen[i]]);
            counts[seen[i]] = 0;
        }

        var taken = new FieldTerms(length, ImmutableCollectionsMarshal.AsImmutableArray(result));
        seen.Clear();
        length = 0;
        return taken;
    }
}
