namespace Site.Indexing.Terms;

/// <summary>The number of occurrences of a term in a field.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one field of one document.</summary>
/// <param name="length">The number of its words, without stop words.</param>
/// <param name="terms">Each term once.</param>
public readonly ref struct FieldTerms(int length, ReadOnlySpan<TermCount> terms)
{
    public int Length { get; } = length;

    public ReadOnlySpan<TermCount> Terms { get; } = terms;
}

/// <summary>
/// The terms of all fields of a batch of documents in one array, as separate arrays would be millions.
/// </summary>
/// <param name="terms">The terms of all fields, one field after the other.</param>
/// <param name="ends">The end of each field among the terms.</param>
/// <param name="lengths">The number of words in each field.</param>
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
