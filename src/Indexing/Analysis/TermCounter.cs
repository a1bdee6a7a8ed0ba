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

    /// <summary>Hands over what was added, and begins anew.</summary>
    /// <param name="ofTerms">Gets the terms, in the order in which they first came; as long as they are many.</param>
    /// <param name="ofCounts">Gets how often each was added.</param>
    public void Move(Span<int> ofTerms, Span<int> ofCounts)
    {
        for (var i = 0; i < ofTerms.Length; i++)
        {
            ofTerms[i] = seen[i];
            ofCounts[i] = counts[seen[i]];
            counts[seen[i]] = 0;
        }

        (Distinct, Length) = (0, 0);
    }
}
