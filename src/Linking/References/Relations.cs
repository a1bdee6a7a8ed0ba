using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>How a page relates to others. Each list runs from oldest to newest.</summary>
/// <param name="FollowsUp">Earlier items that it follows up.</param>
/// <param name="FollowedUpBy">Later items that follow it up.</param>
/// <param name="Replaces">Pages whose place it takes.</param>
/// <param name="ReplacedBy">
/// Pages that say they take its place, proposals that were not carried and pages that begin later among them.
/// </param>
/// <param name="MentionedIn">Pages that name it in their text or front matter for any other reason.</param>
public sealed record Relations(
    ImmutableArray<Target> FollowsUp,
    ImmutableArray<Target> FollowedUpBy,
    ImmutableArray<Target> Replaces,
    ImmutableArray<Target> ReplacedBy,
    ImmutableArray<Target> MentionedIn);
