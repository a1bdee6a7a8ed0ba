namespace Site.Indexing.Terms;

/// <summary>The unstemmed words of the archive, without stop words.</summary>
/// <param name="Words">Each once.</param>
/// <param name="Counts">The number of occurrences of each.</param>
/// <param name="OtherTerms">
/// The terms that are neither words nor their stems, in no order: parts of compounds, and synonyms.
/// </param>
public sealed record ArchiveWords(IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms);
