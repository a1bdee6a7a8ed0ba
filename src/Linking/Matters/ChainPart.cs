using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>Steps of a matter in a row, as one page of the list of matters shows them.</summary>
/// <param name="Chain">The matter.</param>
/// <param name="First">The first of the steps, from 0.</param>
/// <param name="Count">How many there are.</param>
public sealed record ChainPart(Chain Chain, int First, int Count)
{
    public ImmutableArray<PageWithMeeting> Steps => Chain.Steps.Slice(First, Count);

    /// <summary>The step before them, or null.</summary>
    public PageWithMeeting? Before => First == 0 ? null : Chain.Steps[First - 1];

    public bool IsWhole => Count == Chain.Steps.Length;

    public bool IsLast => First + Count == Chain.Steps.Length;
}
