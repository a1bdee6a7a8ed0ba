using System.Collections.Immutable;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>What a page says of others.</summary>
/// <param name="Page">The page.</param>
/// <param name="Written">By id.</param>
/// <param name="Recognised">In its text; null where it has none.</param>
internal sealed record PageNames(PageId Page, WrittenNames Written, RecognisedPage? Recognised)
{
    /// <summary>Every place in its text that names another page.</summary>
    public ImmutableArray<Mention> Mentions => Recognised?.Mentions ?? [];

    /// <summary>The pages it names in its text or front matter for any reason but following up and replacing, each once.</summary>
    public ImmutableArray<PageId> Mentioned { get; } = Recognised is null or { Mentions: [] } ? Written.Others.Items
        : [.. Written.Others.Items.Concat(Recognised.Mentions.Select(mention => mention.To)).Distinct()];

    /// <summary>Every page it names.</summary>
    public IEnumerable<PageId> All => Mentioned.Concat(Written.FollowsUp.Items).Concat(Written.Replaces.Items);
}

/// <summary>What other pages say of a page: each list in the order of the archive.</summary>
internal sealed class NamedIn
{
    public static NamedIn Nowhere { get; } = new();

    /// <summary>The places in their texts.</summary>
    public List<Mention> Mentions { get; } = [];

    public List<PageId> MentionedIn { get; } = [];

    public List<PageId> FollowedUpBy { get; } = [];

    public List<PageId> ReplacedBy { get; } = [];

    /// <summary>The pages that say it.</summary>
    public IEnumerable<PageId> Naming => MentionedIn.Concat(FollowedUpBy).Concat(ReplacedBy);
}
