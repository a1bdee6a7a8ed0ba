using System.Collections.Immutable;
using System.Numerics;
using Site.Indexing.Terms;

namespace Site.Indexing.Shards;

/// <summary>
/// Files with the unstemmed words of the archive, for spelling suggestions and patterns. There is a file for each
/// length, so that a suggestion fetches only words of similar length. Read by theme/Search/index/words.ts.
/// </summary>
/// <param name="Common">
/// Words that occur several times: files for words of 1 letter, 2 letters … and <see cref="MaxLength"/> or more.
/// </param>
/// <param name="Rare">Words that occur once, in files by length.</param>
/// <param name="OtherTerms">
/// Terms that are neither words nor stems of words: parts of compounds, and synonyms. In files by length.
/// </param>
internal sealed record WordFiles(
    ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare, ImmutableArray<SearchFile> OtherTerms)
{
    /// <summary>Words of this length and longer ones share a file.</summary>
    public const int MaxLength = 20;

    public static WordFiles Create(ArchiveWords words)
    {
        var counted = words.Words.Zip(words.Counts, (word, count) => new CountedWord(word, count))
            .ToLookup(word => word.Count > 1);
        return new(
            CreateByLength(counted[true]),
            CreateByLength(counted[false]),
            CreateByLength(words.OtherTerms.Select(term => new CountedWord(term, 1))));
    }

    private readonly record struct CountedWord(string Word, int Count);

    private static ImmutableArray<SearchFile> CreateByLength(IEnumerable<CountedWord> words)
    {
        var byLength = words.ToLookup(word => Math.Min(word.Word.Length, MaxLength));
        return
        [
            .. Enumerable.Range(1, MaxLength)
                .Select(length => SearchFile.CreateHashed(Serialize([.. byLength[length]]))),
        ];
    }

    /// <summary>
    /// Returns <c>[words, counts]</c>. Words are encoded by <see cref="TermListEncoder"/>. Counts are binary
    /// logarithms, rounded down: 0 for a word that occurs once, 1 for 2 or 3 times, 2 for 4 to 7 times.
    /// </summary>
    private static byte[] Serialize(CountedWord[] words)
    {
        Array.Sort(words, (a, b) => string.CompareOrdinal(a.Word, b.Word));
        var (texts, counts) = (new TermListEncoder(), new NumberEncoder());
        foreach (var (word, count) in words)
        {
            texts.Add(word);
            counts.Add(BitOperations.Log2((uint)count));
        }

        return IndexJson.SerializeStrings(texts.Text, counts.Text);
    }
}
