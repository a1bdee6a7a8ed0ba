using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>
/// What a word is told by: one of at most fifteen letters of Latin-1, which nearly all are, by these letters, a byte each, and how many
/// they are; any other by its hash, so that two with the same key have to be read.
/// </summary>
/// <param name="High">The first letters, if there are more than eight, below the length; or all bits set.</param>
/// <param name="Low">The last eight letters, or the hash.</param>
internal readonly record struct WordKey(ulong High, ulong Low)
{
    private const int BitsInLetter = 8;
    private const int BitsInLow = 64;
    private const int MostLetters = 15;
    private const int PlaceOfLength = 56;
    private const ulong IsHash = ulong.MaxValue;
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>Whether no other word has this key.</summary>
    public bool IsWord => High != IsHash;

    /// <summary>Where in a table the word is looked for: any bit of it depends on all of the key.</summary>
    public int Place
    {
        get
        {
            var mixed = Low ^ (High * Factor);
            return (int)(((mixed ^ (mixed >> 32)) * Factor) >> 33);
        }
    }

    /// <summary>The key of any word.</summary>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        var (high, low, letters) = (0UL, 0UL, 0);
        foreach (var letter in word)
        {
            (high, low) = ((high << BitsInLetter) | (low >> (BitsInLow - BitsInLetter)), (low << BitsInLetter) | letter);
            letters |= letter;
        }

        return letters <= byte.MaxValue ? Of(word, high, low) : Hashed(word);
    }

    /// <summary>The key of what stands in a text from a place on, as far as it is letters that all words may have and digits.</summary>
    /// <param name="text">Folded.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    public static WordKey Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var kinds = DanishLetters.Kinds;
        var (high, low, place) = (0UL, 0UL, start);
        for (; place < text.Length && DanishLetters.Is(kinds, text[place], LetterKinds.Plain); place++)
        {
            (high, low) = ((high << BitsInLetter) | (low >> (BitsInLow - BitsInLetter)), (low << BitsInLetter) | text[place]);
        }

        end = place;
        return Of(text[start..place], high, low);
    }

    private static WordKey Of(ReadOnlySpan<char> word, ulong high, ulong low) =>
        word.Length <= MostLetters ? new(high | ((ulong)word.Length << PlaceOfLength), low) : Hashed(word);

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

        return new(IsHash, hash);
    }
}
