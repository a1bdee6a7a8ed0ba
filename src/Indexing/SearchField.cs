using System.Collections.Immutable;

namespace Site.Indexing;

/// <summary>A part of a page that a search may name (<c>titel:takst</c>).</summary>
/// <param name="Name">Short, Danish, ASCII: people type it.</param>
/// <param name="Boost">What a word there counts for, next to 1 for running text.</param>
public sealed record SearchField(string Name, double Boost)
{
    /// <summary>The fields of every page, in the order in which a <see cref="SearchDocument"/> gives their texts.</summary>
    public static ImmutableArray<SearchField> All { get; } =
        [new("titel", 5), new("beslutning", 3), new("tekst", 1), new("sag", 5), new("emne", 2)];
}
