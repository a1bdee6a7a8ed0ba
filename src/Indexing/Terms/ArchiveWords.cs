namespace Site.Indexing.Terms;

/// <summary>The words of the archive and its other terms.</summary>
/// <param name="Words">The unstemmed words, each once, without stop words.</param>
/// <param name="Counts">The number of occurrences of each word.</param>
/// <param name="OtherTerms">
/// The terms that are neither words nor stems of words: parts of compounds, and synonyms. In no particular order.
/// </param>
public sealed record ArchiveWords(IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms);
