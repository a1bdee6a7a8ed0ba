using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Leaves out the vocabulary entries that no public page names: one that only a closed item uses says what the item is
/// about. Abbreviations and synonyms are named by no page; search adds them to what a public text already says.
/// </summary>
internal static class NamedEntries
{
    /// <param name="all">What <c>_data/</c> says.</param>
    /// <param name="published">Every page that is published, closed items without what is closed.</param>
    public static Vocabularies Of(Vocabularies all, ImmutableArray<Content> published) => all with
    {
        Forums = Named(all.Forums, published.SelectMany(content => content.NamedForums)),
        Topics = Named(all.Topics, published.SelectMany(content => content.Topics)),
        Organisations = Named(all.Organisations, published.SelectMany(content => content.NamedOrganisations)),
        LegalBasis = Named(all.LegalBasis, published.SelectMany(content => content.LegalBasis)),
    };

    private static Vocabulary Named(Vocabulary vocabulary, IEnumerable<string> ids)
    {
        var named = ids.ToHashSet(StringComparer.Ordinal);
        return new Vocabulary([.. vocabulary.Where(entry => named.Contains(entry.Id))]);
    }
}
