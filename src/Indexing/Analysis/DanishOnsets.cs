using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>What Danish words begin with, up to their first vowel. All of a word's letters are looked at in one go: it is asked at each.</summary>
internal static class DanishOnsets
{
    /// <summary>For each first letter from 'a' on, which letters can follow it.</summary>
    private static readonly uint[] Second = SecondLetters("bl fl gl kl pl sl br dr fr gr kr pr tr sk sp st sm sn sv dv kv tv hv kn fn ps bj dj fj hj kj lj mj nj pj sj tj");

    /// <summary>A bit for each letter of a word, the first lowest, at which another word could begin: a vowel, or consonants before one.</summary>
    /// <param name="word">Folded, of less than 64 letters.</param>
    /// <param name="vowels">A bit for each of its letters that <see cref="LetterKinds.OpensSyllable"/>.</param>
    /// <param name="onsets">A bit for each that is an <see cref="LetterKinds.Onset"/>.</param>
    public static ulong In(ReadOnlySpan<char> word, ulong vowels, ulong onsets)
    {
        var consonants = ~vowels;
        var pairs = onsets & (consonants >> 1);
        var beginnings = vowels | (onsets & (vowels >> 1));
        for (var places = (pairs & (vowels >> 2)) | (pairs & (consonants >> 2) & (vowels >> 3)); places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            beginnings |= IsOnset(word.Slice(place, BitOperations.TrailingZeroCount(vowels >> place))) ? 1UL << place : 0;
        }

        return beginnings;
    }

    private static bool IsOnset(ReadOnlySpan<char> consonants) => consonants is [var first, var second]
        ? (uint)(second - 'a') <= 'z' - 'a' && (Second[first - 'a'] & Bit(second)) != 0
        : consonants is "skr" or "spr" or "str" or "spl" or "skv";

    private static uint[] SecondLetters(string pairs)
    {
        var letters = new uint['z' - 'a' + 1];
        foreach (var pair in pairs.Split(' '))
        {
            letters[pair[0] - 'a'] |= Bit(pair[1]);
        }

        return letters;
    }

    private static uint Bit(char letter) => 1u << (letter - 'a');
}
