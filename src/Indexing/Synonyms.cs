using System.Collections.Immutable;
using Site.Model;

namespace Site.Indexing;

/// <summary>Creates the groups of words and phrases that a search treats as synonyms.</summary>
public static class Synonyms
{
    /// <summary>
    /// The groups of <c>synonymer.yml</c>, and for each abbreviation a group of its title, its aliases and its meaning.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> From(Vocabularies words) =>
        [.. words.Synonyms, .. words.Abbreviations.Select(FromAbbreviation)];

    /// <summary>The meaning is the start of the description, up to a comma, a bracket or a full stop.</summary>
    private static ImmutableArray<string> FromAbbreviation(VocabularyEntry entry) =>
    [
        entry.Title,
        .. entry.Aliases,
        .. entry.Description is { } text ? text.Split([",", " (", "."], StringSplitOptions.None)[..1] : [],
    ];
}
