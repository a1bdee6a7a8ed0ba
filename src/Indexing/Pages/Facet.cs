using System.Collections.Immutable;

namespace Site.Indexing.Pages;

/// <summary>A property that hits can be narrowed by.</summary>
/// <param name="Key">Its name in the search page's address (<c>&amp;forum=das</c>).</param>
/// <param name="Title">As people read it.</param>
public sealed record Facet(string Key, string Title)
{
    /// <summary>In the order in which they are offered, and of <see cref="SearchablePage.Facets"/>.</summary>
    public static ImmutableArray<Facet> All { get; } =
    [
        new("type", "Slags"), new("forum", "Forum"), new("år", "År"), new("emne", "Emne"), new("tilbud", "Tilbud"),
        new("kommune", "Kommune og region"), new("udfald", "Udfald"), new("status", "Status"),
    ];
}

/// <summary>A value of a facet.</summary>
/// <param name="Key">As it is written in an address: lower-case ASCII.</param>
/// <param name="Title">As people read it.</param>
public sealed record FacetValue(string Key, string Title);
