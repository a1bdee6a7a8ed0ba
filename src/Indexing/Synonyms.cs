using System.Collections.Immutable;
using Site.Model;

namespace Site.Indexing;

/// <summary>Groups of words and phrases that mean the same to a search.</summary>
public static class Synonyms
{
    /// <summary>The groups of <c>synonymer.yml</c>, and every abbreviation with its meaning.</summary>
    public static ImmutableArray<ImmutableArray<string>> From(Vocabularies words) =>
        [.. words.Synonyms, .. words.Abbreviations.Select(FromAbbreviation)];

    /// <summary>The abbreviation with its meaning, which is the start of its description.</summary>
    private static ImmutableArray<string> FromAbbreviation(VocabularyEntry entry) =>
    [
        entry.Title,
        .. entry.Aliases,
        .. entry.Description is { } text ? text.Split([",", " (", "."], StringSplitOptions.None)[..1] : [],
    ];
}
