using System.Collections.Immutable;
using Site.Linking.Recognition;
using Site.Model;

namespace Site.Linking;

/// <summary>The pages that one page names.</summary>
/// <param name="Page">The naming page.</param>
/// <param name="Written">Pages named by id.</param>
/// <param name="Recognised">What recognition found in its text; null if it has no text.</param>
internal sealed record OutgoingReferences(PageId Page, WrittenReferences Written, RecognisedPage? Recognised)
{
    /// <summary>Every place in its text that names another page.</summary>
    public ImmutableArray<Mention> Mentions => Recognised?.Mentions ?? [];

    /// <summary>The pages it names in text or front matter for any reason but following up and replacing, each once.</summary>
    public IEnumerable<PageId> Mentioned => Written.Others.Concat(Mentions.Select(mention => mention.To)).Distinct();
}
