using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>What Danish words begin with, up to their first vowel. All of a word's letters are looked at in one go: it is asked at each.</summary>
internal static class DanishOnsets
{
    private static readonly uint Single = Bits("bcdfghjklmnprstvw");

    /// <summary>For each first letter from 'a' on, which letters can follow it.</summary>
    private static readonly uint[] Second = SecondLetters("bl fl gl kl pl sl br dr fr gr kr pr tr sk sp st sm sn sv dv kv tv hv kn fn ps bj dj fj hj kj lj mj nj pj sj tj");

    /// <summary>A bit for each letter of a word, the first lowest, at which another word could begin: a vowel, or consonants before one.</summary>
    /// <param name="word">Folded, of at most 64 letters.</param>
    public static ulong In(ReadOnlySpan<char> word)
    {
        var vowels = 0UL;
        for (var place = 0; place < word.Length; place++)
        {
            vowels |= IsVowel(word[place]) ? 1UL << place : 0;
        }

        var consonants = ~vowels;
        var pairs = consonants & (consonants >> 1);
        var beginnings = vowels;
        for (var places = (consonants & (vowels >> 1)) | (pairs & (vowels >> 2)) | (pairs & (consonants >> 2) & (vowels >> 3)); places != 0; places &= places - 1)
        {
            var place = BitOperations.TrailingZeroCount(places);
            beginnings |= IsOnset(word[place..(place + BitOperations.TrailingZeroCount(vowels >> place))]) ? 1UL << place : 0;
        }

        return beginnings;
    }

    private static bool IsVowel(char letter) => DanishLetters.IsVowel(letter) || letter == 'é';

    private static bool IsOnset(ReadOnlySpan<char> consonants) => consonants switch
    {
        [var only] => Has(Single, only),
        [var first, var second] => Has(Single, first) && Has(Second[first - 'a'], second),
        _ => consonants is "skr" or "spr" or "str" or "spl" or "skv",
    };

    private static uint[] SecondLetters(string pairs)
    {
        var letters = new uint['z' - 'a' + 1];
        foreach (var pair in pairs.Split(' '))
        {
            letters[pair[0] - 'a'] |= Bits(pair[1..]);
        }

        return letters;
    }

    private static uint Bits(string letters)
    {
        var bits = 0u;
        foreach (var letter in letters)
        {
            bits |= 1u << (letter - 'a');
        }

        return bits;
    }

    private static bool Has(uint letters, char letter) => (uint)(letter - 'a') <= 'z' - 'a' && (letters & (1u << (letter - 'a'))) != 0;
}
