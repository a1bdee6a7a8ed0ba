using System.Collections.Immutable;
using System.Numerics;
using Site.Indexing.Analysis;

namespace Site.Indexing.Shards;

/// <summary>
/// The archive's words as they stand, for guesses at what was meant and for patterns; a file for each length, so that a guess
/// fetches those of about its own. theme/Search/index/words.ts reads them.
/// </summary>
/// <param name="Common">Words that stand in several places: file for 1 letter, 2 letters … and for <see cref="Longest"/> or more.</param>
/// <param name="Rare">Words that stand in one, in the same way.</param>
/// <param name="OtherTerms">Terms that are neither words nor their stems: parts of compounds and synonyms. In the same way.</param>
internal sealed record WordFiles(ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare, ImmutableArray<SearchFile> OtherTerms)
{
    /// <summary>The words of this length and above share a file.</summary>
    public const int Longest = 20;

    public static WordFiles Of(ArchiveWords words)
    {
        var (common, rare) = (new List<int>(), new List<int>());
        for (var word = 0; word < words.Counts.Length; word++)
        {
            (words.Counts[word] > 1 ? common : rare).Add(word);
        }

        return new(
            ByLength(words.Words, common, word => words.Counts[word]),
            ByLength(words.Words, rare, _ => 1),
            ByLength(words.OtherTerms, [.. Enumerable.Range(0, words.OtherTerms.Length)], _ => 1));
    }

    /// <param name="words">All there are.</param>
    /// <param name="chosen">The numbers of those that go into the files.</param>
    /// <param name="countOf">How often one stands in the texts.</param>
    private static ImmutableArray<SearchFile> ByLength(IReadOnlyList<string> words, List<int> chosen, Func<int, int> countOf)
    {
        var groups = new List<int>[Longest];
        for (var length = 0; length < Longest; length++)
        {
            groups[length] = [];
        }

        foreach (var word in chosen)
        {
            groups[Math.Min(words[word].Length, Longest) - 1].Add(word);
        }

        var files = new SearchFile[Longest];
        Cores.Share(files.Length, () => new ContentStore(), (i, store) => files[i] = SearchFile.Hashed(Json(words, [.. groups[i]], countOf, store)));
        return [.. files];
    }

    /// <summary><c>[words, counts]</c>: words as a shard has its terms, and for each how often it stands, as the power of two below.</summary>
    private static ReadOnlyMemory<byte> Json(IReadOnlyList<string> words, int[] chosen, Func<int, int> countOf, ContentStore store)
    {
        var (texts, counts) = (new TermList(), new NumberText());
        OrdinalOrder.Sort(words, chosen);
        foreach (var word in chosen)
        {
            texts.Add(words[word]);
            counts.Add(BitOperations.Log2((uint)countOf(word)));
        }

        return NumberText.Json(store, texts.Text, counts);
    }
}
