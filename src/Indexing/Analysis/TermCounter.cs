namespace Site.Indexing.Analysis;

/// <summary>Counts the terms of one field after the other. Belongs to one thread.</summary>
/// <param name="terms">How many terms there are.</param>
internal sealed class TermCounter(int terms)
{
    private readonly int[] counts = Room.Of<int>(terms);
    private readonly int[] seen = new int[terms + 1];

    /// <summary>How many distinct terms were added.</summary>
    public int Distinct { get; private set; }

    /// <summary>How many terms were added, as often as they count.</summary>
    public int Length { get; private set; }

    /// <param name="term">Its number.</param>
    /// <param name="times">How often it counts.</param>
    public void Add(int term, int times = 1)
    {
        seen[Distinct] = term; // nobody can foresee whether it is new: it costs less to write it than to ask first
        Distinct += counts[term] == 0 ? 1 : 0;
        counts[term] += times;
        Length += times;
    }

    /// <summary>How many counts there are at most of what was added.</summary>
    public int MostCounts => Distinct + (Length / TermCount.Most);

    /// <summary>Hands over what was added, and begins anew.</summary>
    /// <param name="output">Gets the counts of the terms, in the order in which those first came; has room for <see cref="MostCounts"/>.</param>
    /// <returns>How many counts there are.</returns>
    public int Move(Span<TermCount> output)
    {
        var written = 0;
        foreach (var term in seen.AsSpan(0, Distinct))
        {
            var left = counts[term];
            counts[term] = 0;
            for (; left >= TermCount.Most; left -= TermCount.Most)
            {
                output[written++] = new(term, TermCount.Most);
            }

            output[written++] = new(term, left);
        }

        (Distinct, Length) = (0, 0);
        return written;
    }
}
