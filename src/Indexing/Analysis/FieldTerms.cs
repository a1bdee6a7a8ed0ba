namespace Site.Indexing.Analysis;

/// <summary>The terms of one field of one document.</summary>
/// <param name="length">How many words it has, stop words not counted.</param>
/// <param name="terms">Each term once, in the order in which they first occur.</param>
/// <param name="counts">How often each of them stands in it.</param>
public readonly ref struct FieldTerms(int length, ReadOnlySpan<int> terms, ReadOnlySpan<int> counts)
{
    public int Length { get; } = length;

    public ReadOnlySpan<int> Terms { get; } = terms;

    public ReadOnlySpan<int> Counts { get; } = counts;
}

/// <summary>The terms of the fields of some documents. There are millions, so they are no objects of their own, which would have to be looked through for garbage.</summary>
/// <param name="terms">Of all fields, one field after the other.</param>
/// <param name="counts">How often each of them stands in its field.</param>
/// <param name="ends">Where each field ends among them.</param>
/// <param name="lengths">How many words each field has.</param>
internal sealed class CountedFields(int[] terms, int[] counts, int[] ends, int[] lengths)
{
    /// <param name="field">At document × fields + field.</param>
    public FieldTerms this[int field]
    {
        get
        {
            var start = field == 0 ? 0 : ends[field - 1];
            return new(lengths[field], terms.AsSpan(start, ends[field] - start), counts.AsSpan(start, ends[field] - start));
        }
    }
}
