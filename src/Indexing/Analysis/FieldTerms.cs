namespace Site.Indexing.Analysis;

/// <summary>A term and how often it stands in a field.</summary>
internal readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one field of one document.</summary>
/// <param name="Length">How many words it has, stop words not counted.</param>
/// <param name="Counts">Each term once, by term number.</param>
internal readonly record struct FieldTerms(int Length, TermCount[] Counts)
{
    /// <summary>Counts equal numbers.</summary>
    /// <param name="terms">The field's terms as they stand in it; sorted by this call.</param>
    public static FieldTerms Of(Span<int> terms)
    {
        terms.Sort();
        var counts = new List<TermCount>(terms.Length);
        foreach (var term in terms)
        {
            if (counts.Count > 0 && counts[^1].Term == term)
            {
                counts[^1] = new(term, counts[^1].Count + 1);
            }
            else
            {
                counts.Add(new(term, 1));
            }
        }

        return new(terms.Length, [.. counts]);
    }

    /// <summary>The same terms under other numbers.</summary>
    /// <param name="numbers">The new number of each old one.</param>
    public void Renumber(ReadOnlySpan<int> numbers)
    {
        for (var i = 0; i < Counts.Length; i++)
        {
            Counts[i] = Counts[i] with { Term = numbers[Counts[i].Term] };
        }

        Array.Sort(Counts, static (left, right) => left.Term.CompareTo(right.Term));
    }
}
