using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>A term and how often it stands in a field.</summary>
public readonly record struct TermCount(int Term, int Count);

/// <summary>The terms of one field of one document.</summary>
/// <param name="Length">How many words it has, stop words not counted.</param>
/// <param name="Counts">Each term once, in the order in which they first occur.</param>
public readonly record struct FieldTerms(int Length, ImmutableArray<TermCount> Counts);
