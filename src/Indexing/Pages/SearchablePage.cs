using System.Collections.Immutable;
using Site.Model;

namespace Site.Indexing.Pages;

/// <summary>A page that can be found.</summary>
/// <param name="Document">As it is indexed.</param>
/// <param name="Hit">As it is shown.</param>
/// <param name="Date">Its date, or null.</param>
/// <param name="Facets">Its values for each of <see cref="Facet.All"/>.</param>
public sealed record SearchablePage(
    SearchDocument Document, SearchHit Hit, PartialDate? Date, ImmutableArray<ImmutableArray<FacetValue>> Facets);
