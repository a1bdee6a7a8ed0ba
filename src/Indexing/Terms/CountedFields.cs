namespace Site.Indexing.Terms;

/// <summary>How often a term occurs in a field.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Count">At least 1.</param>
public readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one field of one document.</summary>
/// <param name="length">How many words it has, stop words not counted.</param>
/// <param name="terms">Each term once.</param>
public readonly ref struct FieldTerms(int length, ReadOnlySpan<TermCount> terms)
{
    public int Length { get; } = length;

    public ReadOnlySpan<TermCount> Terms { get; } = terms;
}

/// <summary>
/// The terms of the fields of some documents, in one array: there are millions, too many for arrays of their own.
/// </summary>
/// <param name="terms">Of all fields, one field after the other.</param>
/// <param name="ends">Where each field ends among them.</param>
/// <param name="lengths">How many words each field has.</param>
internal sealed class CountedFields(TermCount[] terms, int[] ends, int[] lengths)
{
    /// <param name="field">At document × fields + field.</param>
    public FieldTerms this[int field]
    {
        get
        {
            var start = field == 0 ? 0 : ends[field - 1];
            return new(lengths[field], terms.AsSpan(start..ends[field]));
        }
    }
}
