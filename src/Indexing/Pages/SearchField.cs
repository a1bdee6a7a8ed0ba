using System.Collections.Immutable;

namespace Site.Indexing.Pages;

/// <summary>A field of the index. Queries may name one (<c>titel:takst</c>).</summary>
/// <param name="Name">A short Danish name in ASCII, as typed in queries.</param>
/// <param name="Boost">The weight of its words, relative to 1 for running text.</param>
public sealed record SearchField(string Name, double Boost)
{
    /// <summary>The fields of every page, in the order of <see cref="SearchDocument.FieldTexts"/>.</summary>
    public static ImmutableArray<SearchField> All { get; } =
        [Title, new("beslutning", 3), Text, new("sag", 5), new("emne", 2)];

    public static SearchField Title => new("titel", 8);

    /// <summary>The running text.</summary>
    public static SearchField Text => new("tekst", 1);

    /// <summary>Derived from all others: the unstemmed words that share their stem with another word.</summary>
    public static SearchField Forms { get; } = new("form", 2);

    /// <summary>Derived from all others: the parts of compounds, and synonyms.</summary>
    public static SearchField Derived { get; } = new("afledt", 0.9);
}
