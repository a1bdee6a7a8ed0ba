namespace Site.Indexing.Terms;

/// <summary>Counts the terms of a field. Reusable, but not thread-safe.</summary>
/// <param name="terms">The number of terms in the index.</param>
internal sealed class TermCounter(int terms)
{
    /// <summary>By term; all zero between two fields.</summary>
    private readonly int[] counts = new int[terms];
    private readonly List<int> distinct = [];

    /// <summary>The sum of the counts.</summary>
    public int Length { get; private set; }

    public void Add(int term, int times = 1)
    {
        if (counts[term] == 0)
        {
            distinct.Add(term);
        }

        counts[term] += times;
        Length += times;
    }

    /// <summary>Appends each term once, and clears the counts for the next field.</summary>
    public void DrainTo(List<TermCount> output)
    {
        foreach (var term in distinct)
        {
            output.Add(new(term, counts[term]));
            counts[term] = 0;
        }

        distinct.Clear();
        Length = 0;
    }
}
