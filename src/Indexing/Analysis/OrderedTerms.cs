namespace Site.Indexing.Analysis;

/// <summary>All terms in ordinal order.</summary>
/// <param name="Numbers">Their numbers.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Words">What they are made of.</param>
public sealed record OrderedTerms(int[] Numbers, string[] Terms, ArchiveWords Words);

/// <summary>The words that the terms are made of, stop words left out.</summary>
/// <param name="Words">Each once, as it stands in the texts.</param>
/// <param name="Counts">How often each does.</param>
/// <param name="OtherTerms">The terms that are neither words nor their stems, in no order: parts of compounds, and synonyms.</param>
public sealed record ArchiveWords(IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms);
