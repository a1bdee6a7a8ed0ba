using System.Buffers;
using System.Collections.Frozen;

namespace Site.Indexing.Compounds;

/// <summary>Onsets: the consonants that Danish words may have before their first vowel.</summary>
internal static class DanishOnsets
{
    private const int MaxLength = 3;

    /// <summary>Vowels after an onset, including é, which the stemmer does not treat as a vowel.</summary>
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøåé");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets =
        ("b c d f g h j k l m n p r s t v w bl fl gl kl pl sl br dr fr gr kr pr tr sk sp st sm sn sv dv kv tv hv " +
         "kn fn ps bj dj fj hj kj lj mj nj pj sj tj skr spr str spl skv")
        .Split(' ').Append("").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True if words may begin like this: with a vowel, or an onset and a vowel.</summary>
    /// <param name="text">Folded letters.</param>
    public static bool CanBeginWord(ReadOnlySpan<char> text)
    {
        var vowel = text.IndexOfAny(Vowels);
        return vowel is >= 0 and <= MaxLength && Onsets.Contains(text[..vowel]);
    }
}
