using System.Runtime.InteropServices;

namespace Site.Indexing.Compounds;

/// <summary>Collects the parts of words that occur next to at least two different partners.</summary>
internal sealed class RecurringParts
{
    private readonly Dictionary<string, Partners> partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Partners>.AlternateLookup<ReadOnlySpan<char>> partnersBySpan;

    public RecurringParts() => partnersBySpan = partners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="First">The first partner that was added.</param>
    /// <param name="HasOthers">True if a different one was added later.</param>
    private readonly record struct Partners(ReadOnlyMemory<char> First, bool HasOthers);

    /// <summary>The parts with several partners, in no particular order.</summary>
    public IEnumerable<string> All => partners.Where(pair => pair.Value.HasOthers).Select(pair => pair.Key);

    /// <param name="part">A part.</param>
    /// <param name="partner">The part next to it.</param>
    public void Add(ReadOnlySpan<char> part, ReadOnlyMemory<char> partner)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(partnersBySpan, part, out var isKnown);
        if (!isKnown)
        {
            seen = new(partner, HasOthers: false);
        }
        else if (!seen.First.Span.SequenceEqual(partner.Span))
        {
            seen = seen with { HasOthers = true };
        }
    }
}
