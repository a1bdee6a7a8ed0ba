using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>The relations of a page to others. Each list is ordered from oldest to newest.</summary>
/// <param name="FollowsUp">Earlier items that it follows up.</param>
/// <param name="FollowedUpBy">Later items that follow it up.</param>
/// <param name="Replaces">Pages that it claims to replace.</param>
/// <param name="ReplacedBy">
/// Pages that claim to replace it, including rejected proposals and pages that are not in force yet.
/// </param>
/// <param name="MentionedIn">
/// Pages that refer to it in text or front matter. The keys <c>opfølger</c> and <c>erstatter</c> do not count.
/// </param>
public sealed record Relations(
    ImmutableArray<Target> FollowsUp,
    ImmutableArray<Target> FollowedUpBy,
    ImmutableArray<Target> Replaces,
    ImmutableArray<Target> ReplacedBy,
    ImmutableArray<Target> MentionedIn);
