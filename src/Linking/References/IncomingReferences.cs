using Site.Model;

namespace Site.Linking;

/// <summary>The references to one page from others. Each list is in archive order.</summary>
internal sealed class IncomingReferences
{
    public static IncomingReferences None { get; } = new();

    /// <summary>Mentions in the texts of the other pages.</summary>
    public List<Mention> Mentions { get; } = [];

    /// <summary>
    /// The pages that refer to it in text or front matter. The keys <c>opfølger</c> and <c>erstatter</c> do not count.
    /// </summary>
    public List<PageId> MentionedIn { get; } = [];

    public List<PageId> FollowedUpBy { get; } = [];

    public List<PageId> ReplacedBy { get; } = [];
}
