using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The consecutive steps of a matter that one page of the list of matters shows.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="First">The index of its first step in the matter.</param>
/// <param name="Count">The number of steps.</param>
public sealed record MatterPart(Matter Matter, int First, int Count)
{
    public ImmutableArray<PageWithMeeting> Steps => Matter.Steps.Slice(First, Count);

    /// <summary>The last step before this part, or null.</summary>
    public PageWithMeeting? PreviousStep => First == 0 ? null : Matter.Steps[First - 1];

    public bool IsWhole => Count == Matter.Steps.Length;

    public bool IsLast => First + Count == Matter.Steps.Length;
}
