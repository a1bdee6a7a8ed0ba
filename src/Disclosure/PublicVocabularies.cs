using System.Collections.Immutable;
using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Removes vocabulary entries that no public page uses, since an entry used only by a closed item reveals its subject.
/// Abbreviations and synonyms are kept: they are not used by pages, and search only applies them to public text.
/// </summary>
internal static class NamedEntries
{
    /// <param name="all">All entries of <c>_data/</c>.</param>
    /// <param name="published">All published pages, closed items redacted.</param>
    public static Vocabularies Select(Vocabularies all, ImmutableArray<Content> published) => all with
    {
        Forums = KeepNamed(all.Forums, published.SelectMany(content => content.NamedForums)),
        Topics = KeepNamed(all.Topics, published.SelectMany(content => content.Topics)),
        Organisations = KeepNamed(all.Organisations, published.SelectMany(content => content.NamedOrganisations)),
        LegalBasis = KeepNamed(all.LegalBasis, published.SelectMany(content => content.LegalBasis)),
    };

    private static Vocabulary KeepNamed(Vocabulary vocabulary, IEnumerable<string> ids)
    {
        var named = ids.ToHashSet(StringComparer.Ordinal);
        return new Vocabulary([.. vocabulary.Where(entry => named.Contains(entry.Id))]);
    }
}
