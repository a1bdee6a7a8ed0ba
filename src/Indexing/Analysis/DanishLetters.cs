using System.Runtime.CompilerServices;

namespace Site.Indexing.Analysis;

/// <summary>What is to be known of a letter where words are cut.</summary>
[Flags]
internal enum LetterKinds : byte
{
    None = 0,

    /// <summary>One of the nine vowels.</summary>
    Vowel = 1,

    /// <summary>A vowel, and é, with which words begin as with others.</summary>
    OpensSyllable = 2,

    /// <summary>A consonant that can stand alone before the vowel at the beginning of a word.</summary>
    Onset = 4,

    /// <summary>What nearly all words are made of: the letters of the alphabet, and digits.</summary>
    Plain = 8,
}

/// <summary>What kind of letter a letter is. It is asked of every letter of every word, so all answers stand in one table.</summary>
internal static class DanishLetters
{
    private static readonly LetterKinds[] All = AllKinds();

    /// <summary>For each letter of Latin-1, lower-case and folded, what it is; for loops that ask of many.</summary>
    public static ReadOnlySpan<LetterKinds> Kinds => All;

    public static bool IsPlain(char letter) => Is(All, letter, LetterKinds.Plain);

    public static bool IsVowel(char letter) => Is(All, letter, LetterKinds.Vowel);

    /// <param name="kinds">The table.</param>
    /// <param name="letter">Lower-case and folded.</param>
    /// <param name="kind">What it may be.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<LetterKinds> kinds, char letter, LetterKinds kind) => letter < kinds.Length && (kinds[letter] & kind) != 0;

    private static LetterKinds[] AllKinds()
    {
        var kinds = new LetterKinds[256];
        Add(kinds, "aeiouyæøå", LetterKinds.Vowel | LetterKinds.OpensSyllable);
        Add(kinds, "é", LetterKinds.OpensSyllable);
        Add(kinds, "bcdfghjklmnprstvw", LetterKinds.Onset);
        Add(kinds, "abcdefghijklmnopqrstuvwxyzæøå0123456789", LetterKinds.Plain);
        return kinds;
    }

    private static void Add(LetterKinds[] kinds, string letters, LetterKinds added)
    {
        foreach (var letter in letters)
        {
            kinds[letter] |= added;
        }
    }
}
