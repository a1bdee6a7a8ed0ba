using Site.Model;

namespace Site.Linking;

/// <summary>The pages that name one page. Each list is in the archive's order.</summary>
internal sealed class IncomingReferences
{
    public static IncomingReferences None { get; } = new();

    /// <summary>The places in their texts.</summary>
    public List<Mention> Mentions { get; } = [];

    public List<PageId> MentionedIn { get; } = [];

    public List<PageId> FollowedUpBy { get; } = [];

    public List<PageId> ReplacedBy { get; } = [];
}
