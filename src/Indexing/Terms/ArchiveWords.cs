using System.Collections.Immutable;

namespace Site.Indexing.Terms;

/// <summary>The words of the archive and its other terms.</summary>
/// <param name="Words">The unstemmed words, each once, without stop words.</param>
/// <param name="Counts">The number of occurrences of each word.</param>
/// <param name="OtherTerms">
/// The terms that are neither words nor stems of words: parts of compounds, and synonyms. In no particular order.
/// </param>
/// <param name="Relations">How they are related.</param>
public sealed record ArchiveWords(
    IReadOnlyList<string> Words, int[] Counts, string[] OtherTerms, WordRelations Relations);

/// <summary>How the words of the archive are related.</summary>
/// <param name="Parts">The parts of its compounds, in no particular order.</param>
/// <param name="Synonyms">
/// Groups of words and phrases that mean the same. In each, one is made of terms of the archive: others may be known
/// only from content that is not public.
/// </param>
public sealed record WordRelations(
    ImmutableArray<CompoundPart> Parts, ImmutableArray<ImmutableArray<string>> Synonyms);

/// <summary>A part of compounds.</summary>
/// <param name="Form">The shortest form in which it is a part; of several, the first in ordinal order.</param>
/// <param name="Compounds">The number of words that it is a part of, in any form.</param>
public sealed record CompoundPart(string Form, int Compounds);
