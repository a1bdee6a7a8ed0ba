namespace Site.Indexing.Analysis;

/// <summary>
/// The Snowball stemmer for Danish, from its description at https://snowballstem.org/algorithms/danish/stemmer.html.
/// Gives what <c>lunr.da.stemmer</c> of lunr-languages 1.22.0 gives, letter by letter. Every step only ever shortens the
/// word ("løst" to "løs" as well), so a stem is the beginning of its word and nothing is copied.
/// </summary>
public static class DanishStemmer
{
    /// <summary>How many of its last letters a word is known by while endings are looked for; none is longer.</summary>
    private const int LettersInEnding = 8;

    /// <summary>Longest first, as the algorithm takes the longest that fits.</summary>
    private static readonly string[] MainSuffixes =
    [
        "erendes", "erende", "hedens", "erede", "ethed", "endes", "heden", "heder", "ernes", "erens", "erets",
        "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere",
        "ens", "ers", "ets", "en", "er", "es", "et", "e",
    ];

    /// <summary>The same by their last letter: most words end in one that no suffix has.</summary>
    private static readonly Suffix[][] SuffixesByLastLetter =
        [.. Enumerable.Range(0, byte.MaxValue + 1).Select(letter => MainSuffixes.Where(suffix => suffix[^1] == letter).Select(Suffix.Of).ToArray())];

    private static readonly Suffix[] OtherSuffixes = [Suffix.Of("elig"), Suffix.Of("lig"), Suffix.Of("els"), Suffix.Of("ig")];

    private static readonly Suffix[] ConsonantPairs = [Suffix.Of("gd"), Suffix.Of("dt"), Suffix.Of("gt"), Suffix.Of("kt")];

    private static readonly Suffix[] Loest = [Suffix.Of("løst")];

    /// <summary>Some last letters as one number, a byte each, the last lowest: so an ending is told by one comparison.</summary>
    private sealed record Suffix(ulong Letters, ulong Mask, int Length)
    {
        public static Suffix Of(string letters) => new(Ending(letters, letters.Length), (1UL << (8 * letters.Length)) - 1, letters.Length);
    }

    /// <summary>The stem of a word: a beginning of it, never empty.</summary>
    /// <param name="word">Lower-case and not empty.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        var region = StartOfRegion(word);
        word = WithoutMainSuffix(word, region);
        word = WithSingleConsonant(word, region);
        word = WithoutOtherSuffix(word, region);
        return Undoubled(word, region);
    }

    /// <summary>R1: what follows the first non-vowel after a vowel, but at least three letters from the beginning.</summary>
    private static int StartOfRegion(ReadOnlySpan<char> word)
    {
        var kinds = DanishLetters.Kinds;
        var place = 0;
        while (place < word.Length && !DanishLetters.Is(kinds, word[place], LetterKinds.Vowel))
        {
            place++;
        }

        while (place < word.Length && DanishLetters.Is(kinds, word[place], LetterKinds.Vowel))
        {
            place++;
        }

        return Math.Min(word.Length, Math.Max(3, place + 1));
    }

    private static ReadOnlySpan<char> WithoutMainSuffix(ReadOnlySpan<char> word, int region)
    {
        if (word.Length <= region)
        {
            return word;
        }

        var ending = Ending(word, word.Length - region);
        var length = LengthOf(SuffixesByLastLetter[ending & byte.MaxValue], ending);
        return length > 0 ? word[..^length] : word is [.., var letter, 's'] && MayPrecedeS(letter) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> WithSingleConsonant(ReadOnlySpan<char> word, int region) =>
        word is [.., 'd' or 't'] && EndsWithAny(word, region, ConsonantPairs) > 0 ? word[..^1] : word;

    private static ReadOnlySpan<char> WithoutOtherSuffix(ReadOnlySpan<char> word, int region)
    {
        // The one step that is not confined to R1.
        word = word is [.., 'i', 'g', 's', 't'] ? word[..^2] : word;
        if (word is [.., 'g' or 's'] && EndsWithAny(word, region, OtherSuffixes) is > 0 and var length)
        {
            return WithSingleConsonant(word[..^length], region);
        }

        return word is [.., 't'] && EndsWithAny(word, region, Loest) > 0 ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> word, int region) =>
        word.Length > region && word.Length > 1 && word[^1] == word[^2] && !DanishLetters.IsVowel(word[^1]) ? word[..^1] : word;

    /// <summary>How long the suffix is that a word has within its region, or 0.</summary>
    private static int EndsWithAny(ReadOnlySpan<char> word, int region, Suffix[] suffixes) => LengthOf(suffixes, Ending(word, word.Length - region));

    private static int LengthOf(Suffix[] suffixes, ulong ending)
    {
        foreach (var suffix in suffixes)
        {
            if ((ending & suffix.Mask) == suffix.Letters)
            {
                return suffix.Length;
            }
        }

        return 0;
    }

    /// <summary>The last letters of a word as a <see cref="Suffix"/> has them.</summary>
    /// <param name="word">Any word; a letter that does not go into a byte is no letter of a suffix.</param>
    /// <param name="most">How many there may be.</param>
    private static ulong Ending(ReadOnlySpan<char> word, int most)
    {
        var ending = 0UL;
        for (var index = Math.Max(0, word.Length - Math.Min(most, LettersInEnding)); index < word.Length; index++)
        {
            ending = (ending << 8) | Math.Min(word[index], (char)byte.MaxValue);
        }

        return ending;
    }

    private static bool MayPrecedeS(char letter) => letter is (>= 'a' and <= 'z' and not ('e' or 'i' or 'q' or 's' or 'u' or 'w' or 'x')) or 'å';
}
