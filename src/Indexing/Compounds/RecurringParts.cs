using System.Runtime.InteropServices;

namespace Site.Indexing.Compounds;

/// <summary>Collects parts of words that occur next to at least two different other parts, in any order.</summary>
internal sealed class RecurringParts
{
    private readonly Dictionary<string, Partner> partners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Partner>.AlternateLookup<ReadOnlySpan<char>> partnersBySpan;

    public RecurringParts() => partnersBySpan = partners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="First">The first partner.</param>
    /// <param name="IsOneOfSeveral">True if there are others.</param>
    private readonly record struct Partner(ReadOnlyMemory<char> First, bool IsOneOfSeveral);

    /// <summary>The parts, in no order.</summary>
    public IEnumerable<string> All => partners.Where(pair => pair.Value.IsOneOfSeveral).Select(pair => pair.Key);

    /// <param name="part">A part.</param>
    /// <param name="partner">The part next to it.</param>
    public void Add(ReadOnlySpan<char> part, ReadOnlyMemory<char> partner)
    {
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(partnersBySpan, part, out var isKnown);
        if (!isKnown)
        {
            seen = new(partner, IsOneOfSeveral: false);
        }
        else if (!seen.First.Span.SequenceEqual(partner.Span))
        {
            seen = seen with { IsOneOfSeveral = true };
        }
    }
}
