using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// Looks up entries of the legal basis by law and paragraph. Both are read from the titles and aliases of the
/// vocabulary: "Serviceloven § 107", "SEL § 107".
/// </summary>
internal sealed class LegalBasisIndex
{
    private readonly Dictionary<string, string> laws = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<(string? Law, string Paragraph), string> entries;

    public LegalBasisIndex(Vocabularies vocabularies)
    {
        var named = vocabularies.LegalBasis
            .SelectMany(entry => Names(entry).Select(name => (entry.Id, Parts: Split(name))))
            .Where(pair => pair.Parts is not null).ToList();
        foreach (var names in named.GroupBy(pair => pair.Id)
            .Select(group => group.Select(pair => pair.Parts!.Value.Law).Where(name => name.Length > 0).ToList()))
        {
            names.ForEach(name => laws.TryAdd(name, laws.GetValueOrDefault(names[0], names[0])));
        }

        AddAbbreviations(vocabularies.Abbreviations);
        entries = named
            .Select(pair => (pair.Id, Law: laws.GetValueOrDefault(pair.Parts!.Value.Law), pair.Parts.Value.Paragraph))
            .SelectMany(pair => new[] { (pair.Law, pair.Paragraph, pair.Id), (Law: null, pair.Paragraph, pair.Id) })
            .Distinct()
            .ToLookup(pair => (pair.Law, pair.Paragraph), pair => pair.Id);
    }

    /// <summary>Maps each name of a law to the one that identifies it.</summary>
    public IReadOnlyDictionary<string, string> Laws => laws;

    /// <summary>The ids of the entries for a paragraph ("107", "54 a") of a law; null for any law.</summary>
    public IEnumerable<string> Find(string? law, string paragraph) => entries[(law, Normalize(paragraph))];

    /// <summary>
    /// Adds all names of an abbreviation if one of them is a law: "SEL" and "lov om social service".
    /// </summary>
    private void AddAbbreviations(Vocabulary abbreviations)
    {
        foreach (var entry in abbreviations)
        {
            var names = entry.Aliases.Prepend(entry.Title).ToList();
            if (names.Find(laws.ContainsKey) is { } known)
            {
                names.ForEach(name => laws.TryAdd(name, laws[known]));
            }
        }
    }

    private static IEnumerable<string> Names(VocabularyEntry entry) =>
        entry.Aliases.Prepend(entry.ShortTitle).Prepend(entry.Title);

    private static (string Law, string Paragraph)? Split(string name)
    {
        var sign = name.IndexOf('§', StringComparison.Ordinal);
        return sign < 0 ? null : (name[..sign].Trim(), Normalize(name[(sign + 1)..]));
    }

    private static string Normalize(string paragraph) =>
        string.Concat(paragraph.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
