using System.Collections.Immutable;
using Site.Model;

namespace Site.Indexing.Pages;

/// <summary>A page in the search index.</summary>
/// <param name="Document">The texts to index.</param>
/// <param name="Hit">The texts to display.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Facets">Its values for each of <see cref="Facet.All"/>.</param>
public sealed record SearchablePage(
    SearchDocument Document, SearchHit Hit, PartialDate? Date, ImmutableArray<ImmutableArray<FacetValue>> Facets)
{
    public PageId Id { get; init; }
}
