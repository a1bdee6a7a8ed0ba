using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The pages that one page names.</summary>
/// <param name="Page">The naming page.</param>
/// <param name="Written">Pages named by id.</param>
/// <param name="Mentions">Every place in its text that names another page, in order.</param>
internal sealed record OutgoingReferences(PageId Page, WrittenReferences Written, ImmutableArray<Mention> Mentions)
{
    /// <summary>
    /// The pages it names in text or front matter for any reason but following up and replacing, each once.
    /// </summary>
    public IEnumerable<PageId> Mentioned => Written.Others.Concat(Mentions.Select(mention => mention.To)).Distinct();
}
