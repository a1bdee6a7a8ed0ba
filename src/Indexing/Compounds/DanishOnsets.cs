using System.Buffers;
using System.Collections.Frozen;

namespace Site.Indexing.Compounds;

/// <summary>The consonants that Danish words begin with, before their first vowel.</summary>
internal static class DanishOnsets
{
    private const int MaxLength = 3;

    /// <summary>Vowels after an onset, including é, which the stemmer does not treat as a vowel.</summary>
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøåé");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All =
        ("b c d f g h j k l m n p r s t v w bl fl gl kl pl sl br dr fr gr kr pr tr sk sp st sm sn sv dv kv tv hv " +
         "kn fn ps bj dj fj hj kj lj mj nj pj sj tj skr spr str spl skv")
        .Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text can be the beginning of a word: an onset, or none, and a vowel.</summary>
    /// <param name="text">Folded letters.</param>
    public static bool BeginsWord(ReadOnlySpan<char> text)
    {
        var vowel = text.IndexOfAny(Vowels);
        return vowel is >= 0 and <= MaxLength && All.Contains(text[..vowel]);
    }
}
