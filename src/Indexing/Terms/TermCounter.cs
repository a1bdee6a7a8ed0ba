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

    /// <param name="term">The term's number.</param>
    /// <param name="times">How much to add to the term's count.</param>
    public void Add(int term, int times = 1)
    {
        if (counts[term] == 0)
        {
            distinct.Add(term);
        }

        counts[term] += times;
        Length += times;
    }

    /// <summary>Appends the counts to a list, and clears them for the next field.</summary>
    /// <param name="output">Receives each term once, with its count.</param>
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
