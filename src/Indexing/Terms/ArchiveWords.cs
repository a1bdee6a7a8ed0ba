namespace Site.Indexing.Terms;

/// <summary>The words of the archive as they are written, stop words left out.</summary>
/// <param name="Words">Each once.</param>
/// <param name="Counts">How often each occurs.</param>
/// <param name="OtherTerms">
/// The terms that are neither words nor their stems, in no order: parts of compounds, and synonyms.
/// </param>
public sealed record ArchiveWords(IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms);
