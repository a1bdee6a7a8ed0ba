using System.Collections.Immutable;

namespace Site.Indexing.Pages;

/// <summary>A page as it is indexed.</summary>
/// <param name="Ref">Names the page in hits: unique, without a slash (lunr joins it to field names with one).</param>
/// <param name="FieldTexts">
/// Plain text, one for each field of the index, in order; empty where the page has none.
/// </param>
/// <param name="Boost">A factor of all the page's weights.</param>
public sealed record SearchDocument(string Ref, ImmutableArray<string> FieldTexts, double Boost = 1);
