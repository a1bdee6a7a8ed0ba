using System.Collections.Immutable;
using System.Numerics;

namespace Site.Indexing.Shards;

/// <summary>
/// The archive's words as they stand, for guesses at what was meant; a file for each length, so that a guess fetches those of
/// about its own. theme/Search/words.ts reads them.
/// </summary>
/// <param name="Common">Words that stand in several places: file for 1 letter, 2 letters … and for <see cref="Longest"/> or more.</param>
/// <param name="Rare">Words that stand in one, in the same way.</param>
internal sealed record WordFiles(ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare)
{
    /// <summary>The words of this length and above share a file.</summary>
    public const int Longest = 20;

    public static WordFiles Of(ImmutableArray<WordCount> words)
    {
        var files = new SearchFile[2 * Longest];
        var groups = words.ToLookup(word => (word.Count > 1 ? 0 : Longest) + Math.Min(word.Word.Length, Longest) - 1);
        Parallel.For(0, files.Length, i => files[i] = SearchFile.Hashed(Json([.. groups[i]])));
        return new([.. files[..Longest]], [.. files[Longest..]]);
    }

    /// <summary><c>[words, counts]</c>: words as a shard has its terms, and for each how often it stands, as the power of two below.</summary>
    private static ReadOnlyMemory<byte> Json(WordCount[] words)
    {
        Array.Sort(words, static (left, right) => string.CompareOrdinal(left.Word, right.Word));
        var (texts, counts) = (new TermList(), new NumberText());
        foreach (var (word, count) in words)
        {
            texts.Add(word);
            counts.Add(BitOperations.Log2((uint)count));
        }

        return NumberText.Json(texts.Text, counts);
    }
}
