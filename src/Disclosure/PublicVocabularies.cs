using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Removes vocabulary entries that no public page uses, as an entry that only a closed item uses reveals the subject of
/// that item. Keeps all abbreviations and synonyms: pages do not refer to them, and search applies them to public text
/// only.
/// </summary>
internal static class PublicVocabularies
{
    /// <param name="all">All entries of <c>_data/</c>.</param>
    /// <param name="published">All published content, with closed items redacted.</param>
    public static Vocabularies Select(Vocabularies all, ImmutableArray<Content> published) => all with
    {
        Forums = KeepUsed(all.Forums, published.SelectMany(content => content.NamedForums)),
        Topics = KeepUsed(all.Topics, published.SelectMany(content => content.Topics)),
        Organisations = KeepUsed(all.Organisations, published.SelectMany(content => content.NamedOrganisations)),
        LegalBasis = KeepUsed(all.LegalBasis, published.SelectMany(content => content.LegalBasis)),
    };

    private static Vocabulary KeepUsed(Vocabulary vocabulary, IEnumerable<string> ids)
    {
        var used = ids.ToHashSet(StringComparer.Ordinal);
        return new Vocabulary([.. vocabulary.Where(entry => used.Contains(entry.Id))]);
    }
}
