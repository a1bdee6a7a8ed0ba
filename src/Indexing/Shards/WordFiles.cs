using System.Collections.Immutable;
using System.Numerics;
using Site.Indexing.Terms;

namespace Site.Indexing.Shards;

/// <summary>
/// The unstemmed words of the archive, for spelling suggestions and patterns. A file for each length, so that a
/// suggestion fetches only words of similar length. Read by theme/Search/index/words.ts.
/// </summary>
/// <param name="Common">
/// Words that occur several times: files for 1 letter, 2 letters … and for <see cref="MaxLength"/> or more.
/// </param>
/// <param name="Rare">Words that occur once, in files by length as well.</param>
/// <param name="OtherTerms">
/// Terms that are neither words nor their stems: parts of compounds and synonyms. In files by length as well.
/// </param>
internal sealed record WordFiles(
    ImmutableArray<SearchFile> Common, ImmutableArray<SearchFile> Rare, ImmutableArray<SearchFile> OtherTerms)
{
    /// <summary>The words of this length and above share a file.</summary>
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
                .Select(length => SearchFile.CreateHashed(Json([.. byLength[length]]))),
        ];
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
