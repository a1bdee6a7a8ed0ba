using System.Collections.Immutable;
using System.Numerics;
using Site.Indexing.Terms;

namespace Site.Indexing.Shards;

/// <summary>
/// The archive's words as they are written, for spelling suggestions and patterns; a file for each length, so that a
/// suggestion fetches the words of similar length only. Read by theme/Search/index/words.ts.
/// </summary>
/// <param name="Common">
/// Words that occur several times: a file for 1 letter, 2 letters … and for <see cref="Longest"/> or more.
/// </param>
/// <param name="Rare">Words that occur once, in the same way.</param>
/// <param name="OtherTerms">
/// Terms that are neither words nor their stems: parts of compounds and synonyms. In the same way.
/// </param>
internal sealed record WordFiles(
    ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare, ImmutableArray<SearchFile> OtherTerms)
{
    /// <summary>The words of this length and above share a file.</summary>
    public const int Longest = 20;

    public static WordFiles Create(ArchiveWords words)
    {
        var counted = words.Words.Zip(words.Counts, (word, count) => new CountedWord(word, count))
            .ToLookup(word => word.Count > 1);
        return new(
            ByLength(counted[true]),
            ByLength(counted[false]),
            ByLength(words.OtherTerms.Select(term => new CountedWord(term, 1))));
    }

    private readonly record struct CountedWord(string Word, int Count);

    private static ImmutableArray<SearchFile> ByLength(IEnumerable<CountedWord> words)
    {
        var byLength = words.ToLookup(word => Math.Min(word.Word.Length, Longest));
        return [.. Enumerable.Range(1, Longest).Select(length => SearchFile.Hashed(Json([.. byLength[length]])))];
    }

    /// <summary>
    /// <c>[words, counts]</c>: words as a <see cref="TermList"/>, and how often each occurs, as the power of two below.
    /// </summary>
    private static byte[] Json(CountedWord[] words)
    {
        Array.Sort(words, (a, b) => string.CompareOrdinal(a.Word, b.Word));
        var (texts, counts) = (new TermList(), new NumberText());
        foreach (var (word, count) in words)
        {
            texts.Add(word);
            counts.Add(BitOperations.Log2((uint)count));
        }

        return IndexJson.StringArray(texts.Text, counts.Text);
    }
}
