namespace Site.Indexing.Terms;

/// <summary>The number of occurrences of a term in a field.</summary>
/// <param name="Term">The term's number.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one field of one document.</summary>
/// <param name="length">The sum of the counts.</param>
/// <param name="terms">Each term once.</param>
public readonly ref struct FieldTerms(int length, ReadOnlySpan<TermCount> terms)
{
    public int Length { get; } = length;

    public ReadOnlySpan<TermCount> Terms { get; } = terms;
}

/// <summary>
/// The terms of all fields of a batch of documents, in one array instead of millions of small ones.
/// </summary>
/// <param name="terms">The terms of all fields, one field after the other.</param>
/// <param name="ends">The end of each field among the terms.</param>
/// <param name="lengths">The sum of the counts in each field.</param>
internal sealed class CountedFields(TermCount[] terms, int[] ends, int[] lengths)
{
    /// <param name="index">The document's index in the batch × the number of fields + the field's index.</param>
    public FieldTerms this[int index]
    {
        get
        {
            var start = index == 0 ? 0 : ends[index - 1];
            return new(lengths[index], terms.AsSpan(start..ends[index]));
        }
    }
}
