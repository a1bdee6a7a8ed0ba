using System.Numerics;
using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>
/// What a word is told by: one of at most fifteen letters of Latin-1, which nearly all are, by these letters, a byte each, and how many
/// they are; any other by its hash, so that two with the same key have to be read.
/// </summary>
/// <param name="First">The first eight letters, or half of the hash.</param>
/// <param name="Second">The others and the length, or half of the hash.</param>
internal readonly record struct WordKey(ulong First, ulong Second)
{
    private const int LettersInFirst = 8;
    private const int MostLetters = 15;
    private const int PlaceOfLength = 56;
    private const ulong IsHash = (ulong)byte.MaxValue << PlaceOfLength;
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Whether no other word has this key.</summary>
    public bool IsWord => (Second & IsHash) != IsHash;

    /// <summary>Where in a table the word is looked for: any bit of it depends on all of the key.</summary>
    public int Place
    {
        get
        {
            var mixed = First ^ BitOperations.RotateLeft(Second * Factor, LettersInFirst);
            return (int)(((mixed ^ (mixed >> 32)) * Factor) >> 33);
        }
    }

    /// <summary>The key of any word.</summary>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        if (word.Length > MostLetters)
        {
            return Hashed(word);
        }

        var (first, second, letters) = (0UL, 0UL, 0);
        foreach (var letter in word[..Math.Min(word.Length, LettersInFirst)])
        {
            first = (first << 8) | letter;
            letters |= letter;
        }

        for (var index = LettersInFirst; index < word.Length; index++)
        {
            second = (second << 8) | word[index];
            letters |= word[index];
        }

        return letters > byte.MaxValue ? Hashed(word) : new(first, second | ((ulong)word.Length << PlaceOfLength));
    }

    /// <summary>Four letters at a step.</summary>
    private static WordKey Hashed(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length * Factor;
        var fours = MemoryMarshal.Cast<char, ulong>(word);
        foreach (var four in fours)
        {
            hash = (hash ^ four) * Factor;
            hash ^= hash >> 29;
        }

        foreach (var letter in word[(4 * fours.Length)..])
        {
            hash = (hash ^ letter) * Factor;
        }

        return new(hash, IsHash);
    }
}
