using System.Collections.Immutable;
using Site.Model;

namespace Site.Indexing;

/// <summary>Words and phrases that a search takes for the same.</summary>
public static class Synonyms
{
    /// <summary>The groups of <c>synonymer.yml</c>, and every abbreviation with what it stands for.</summary>
    public static ImmutableArray<ImmutableArray<string>> Of(Vocabularies words) => [.. words.Synonyms, .. words.Abbreviations.Select(OfAbbreviation)];

    /// <summary>What an abbreviation stands for is the beginning of its description, before whatever explains it.</summary>
    private static ImmutableArray<string> OfAbbreviation(VocabularyEntry entry) =>
        [.. entry.Aliases.Prepend(entry.Title).Concat(entry.Description is { } text ? [text.Split([",", " (", "."], StringSplitOptions.None)[0]] : [])];
}
