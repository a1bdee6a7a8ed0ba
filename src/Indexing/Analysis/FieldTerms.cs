namespace Site.Indexing.Analysis;

/// <summary>The terms of one field of one document.</summary>
/// <param name="length">How many words it has, stop words not counted.</param>
/// <param name="terms">Each term once, in the order in which they first occur; one that stands there very often in several counts.</param>
public readonly ref struct FieldTerms(int length, ReadOnlySpan<TermCount> terms)
{
    public int Length { get; } = length;

    public ReadOnlySpan<TermCount> Terms { get; } = terms;
}

/// <summary>
/// How often a term stands in a field. There are millions, and nearly all are small, so each is one number. One that is
/// <see cref="Most"/> goes on: the next is of the same term, and they add up.
/// </summary>
public readonly record struct TermCount
{
    /// <summary>The highest count; more is told by more of them.</summary>
    public const int Most = (1 << BitsInCount) - 1;

    /// <summary>No more terms can be told apart.</summary>
    public const int MostTerms = 1 << (32 - BitsInCount);

    private const int BitsInCount = 8;

    private readonly uint packed;

    /// <param name="term">Its number, below <see cref="MostTerms"/>.</param>
    /// <param name="count">At most <see cref="Most"/>.</param>
    public TermCount(int term, int count) => packed = ((uint)term << BitsInCount) | (uint)count;

    public int Term => (int)(packed >> BitsInCount);

    public int Count => (int)(packed & Most);
}

/// <summary>The terms of the fields of some documents. There are millions, so they are no objects of their own, which would have to be looked through for garbage.</summary>
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
            return new(lengths[field], terms.AsSpan(start, ends[field] - start));
        }
    }
}
