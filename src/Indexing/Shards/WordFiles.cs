using System.Collections.Immutable;
using System.Numerics;
using Site.Indexing.Analysis;

namespace Site.Indexing.Shards;

/// <summary>
/// The archive's words as they stand, for guesses at what was meant and for patterns; a file for each length, so that a guess
/// fetches those of about its own. theme/Search/words.ts reads them.
/// </summary>
/// <param name="Common">Words that stand in several places: file for 1 letter, 2 letters … and for <see cref="Longest"/> or more.</param>
/// <param name="Rare">Words that stand in one, in the same way.</param>
/// <param name="OtherTerms">Terms that are neither words nor their stems: parts of compounds and synonyms. In the same way.</param>
internal sealed record WordFiles(ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare, ImmutableArray<SearchFile> OtherTerms)
{
    /// <summary>The words of this length and above share a file.</summary>
    public const int Longest = 20;

    public static WordFiles Of(InvertedIndex index) =>
        new(ByLength(index.Words.Where(word => word.Count > 1)), ByLength(index.Words.Where(word => word.Count == 1)), ByLength(index.OtherTerms.Select(term => new WordCount(term, 1))));

    private static ImmutableArray<SearchFile> ByLength(IEnumerable<WordCount> words)
    {
        var files = new SearchFile[Longest];
        var groups = words.ToLookup(word => Math.Min(word.Word.Length, Longest));
        Parallel.For(0, files.Length, i => files[i] = SearchFile.Hashed(Json([.. groups[i + 1]])));
        return [.. files];
    }

    /// <summary><c>[words, counts]</c>: words as a shard has its terms, and for each how often it stands, as the power of two below.</summary>
    private static ReadOnlyMemory<byte> Json(WordCount[] words)
    {
        var (texts, counts) = (new TermList(), new NumberText());
        foreach (var place in OrdinalOrder.Of(Array.ConvertAll(words, word => word.Word)))
        {
            texts.Add(words[place].Word);
            counts.Add(BitOperations.Log2((uint)words[place].Count));
        }

        return NumberText.Json(texts.Text, counts);
    }
}
