using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>Counts the terms of one field after the other. Belongs to one thread.</summary>
/// <param name="terms">How many terms there are.</param>
internal sealed class TermCounter(int terms)
{
    private readonly int[] counts = new int[terms];
    private readonly List<int> seen = [];
    private int length;

    /// <param name="term">Its number.</param>
    /// <param name="times">How often it counts.</param>
    public void Add(int term, int times = 1)
    {
        if (counts[term] == 0)
        {
            seen.Add(term);
        }

        counts[term] += times;
        length += times;
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
