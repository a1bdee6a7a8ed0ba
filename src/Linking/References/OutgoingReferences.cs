using System.Collections.Immutable;
using Site.Model;

namespace Site.Linking;

/// <summary>The references from one page to others.</summary>
/// <param name="Page">The page.</param>
/// <param name="Written">References by id.</param>
/// <param name="Mentions">Mentions in its text, in order.</param>
internal sealed record OutgoingReferences(PageId Page, WrittenReferences Written, ImmutableArray<Mention> Mentions)
{
    /// <summary>
    /// The distinct pages that it refers to in text or front matter. The keys <c>opfølger</c> and <c>erstatter</c> do
    /// not count.
    /// </summary>
    public IEnumerable<PageId> Mentioned => Written.Others.Concat(Mentions.Select(mention => mention.To)).Distinct();
}
