using System.Collections.Immutable;

namespace Site.Indexing;

/// <summary>A page as the index sees it.</summary>
/// <param name="Ref">What a hit is called: unique, without a slash (lunr joins it to field names with one).</param>
/// <param name="FieldTexts">Plain text, one for each of the index's fields, in their order; empty where the page has none.</param>
/// <param name="Boost">What the whole page counts for.</param>
public sealed record SearchDocument(string Ref, ImmutableArray<string> FieldTexts, double Boost = 1);
