using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The consecutive steps of a matter that one page of the list of matters shows.</summary>
/// <param name="Chain">The matter.</param>
/// <param name="First">The index of its first step in the chain.</param>
/// <param name="Count">The number of steps.</param>
public sealed record ChainPart(Chain Chain, int First, int Count)
{
    public ImmutableArray<PageWithMeeting> Steps => Chain.Steps.Slice(First, Count);

    /// <summary>The step before them, or null.</summary>
    public PageWithMeeting? Before => First == 0 ? null : Chain.Steps[First - 1];

    public bool IsWhole => Count == Chain.Steps.Length;

    public bool IsLast => First + Count == Chain.Steps.Length;
}
