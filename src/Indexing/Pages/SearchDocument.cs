using System.Collections.Immutable;

namespace Site.Indexing.Pages;

/// <summary>The texts of a page to index.</summary>
/// <param name="Ref">
/// Identifies the page in hits. Unique, and without a slash, which in lunr separates field names from refs.
/// </param>
/// <param name="FieldTexts">
/// Plain text for each field of the index, in order; empty where the page has none.
/// </param>
/// <param name="Boost">The factor by which the weights of all its terms are multiplied.</param>
public sealed record SearchDocument(string Ref, ImmutableArray<string> FieldTexts, double Boost = 1);
