using System.Collections.Immutable;

namespace Site.Indexing.Terms;

/// <summary>The words of the archive and its other terms.</summary>
/// <param name="Words">The unstemmed words, each once, without stop words.</param>
/// <param name="Counts">The number of occurrences of each word.</param>
/// <param name="OtherTerms">
/// The terms that are neither words nor stems of words: parts of compounds, and synonyms. In no particular order.
/// </param>
/// <param name="PartsAndSynonyms">The parts of the compounds, and the synonyms.</param>
public sealed record ArchiveWords(
    IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms, PartsAndSynonyms PartsAndSynonyms);

/// <summary>The parts of the archive's compounds, and its synonyms.</summary>
/// <param name="Parts">In no particular order.</param>
/// <param name="Synonyms">
/// Groups of words and phrases that mean the same. At least one phrase of each group consists of terms of the archive.
/// Other groups are left out, as they may come from content that is not public.
/// </param>
public sealed record PartsAndSynonyms(
    ImmutableArray<CompoundPart> Parts, ImmutableArray<ImmutableArray<string>> Synonyms);

/// <summary>A part of compounds.</summary>
/// <param name="Form">
/// The shortest form in which it occurs. If several are equally short, the first in ordinal order.
/// </param>
/// <param name="Compounds">The number of words with the part, in any form.</param>
public sealed record CompoundPart(string Form, int Compounds);
