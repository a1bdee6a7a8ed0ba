namespace Site.Indexing.Terms;

/// <summary>Counts the terms of one field after the other. Belongs to one thread.</summary>
/// <param name="terms">How many terms there are.</param>
internal sealed class TermCounter(int terms)
{
    /// <summary>By term; all zero between two fields.</summary>
    private readonly int[] counts = new int[terms];
    private readonly List<int> distinct = [];

    /// <summary>How many terms were added, as often as they count.</summary>
    public int Length { get; private set; }

    /// <param name="term">Its number.</param>
    /// <param name="times">How often it counts.</param>
    public void Add(int term, int times = 1)
    {
        if (counts[term] == 0)
        {
            distinct.Add(term);
        }

        counts[term] += times;
        Length += times;
    }

    /// <summary>Appends the counts to a list, and begins with the next field.</summary>
    /// <param name="output">Gets each term once.</param>
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
