using System.Collections.Immutable;

namespace Site.Indexing.Pages;

/// <summary>A property by which hits can be filtered.</summary>
/// <param name="Key">The name of its parameter in the search page's address (<c>&amp;forum=das</c>).</param>
/// <param name="Title">The display name.</param>
public sealed record Facet(string Key, string Title)
{
    /// <summary>All facets in display order, which is also the order of <see cref="SearchablePage.Facets"/>.</summary>
    public static ImmutableArray<Facet> All { get; } =
    [
        new("type", "Slags"), new("forum", "Forum"), new("år", "År"), new("emne", "Emne"), new("tilbud", "Tilbud"),
        new("kommune", "Kommune og region"), new("udfald", "Udfald"), new("status", "Status"),
    ];
}

/// <summary>A value of a facet.</summary>
/// <param name="Key">The value of the parameter: lower-case ASCII.</param>
/// <param name="Title">The display name.</param>
public sealed record FacetValue(string Key, string Title);
