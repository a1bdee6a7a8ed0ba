using System.Collections.Frozen;

namespace Site.Indexing.Danish;

/// <summary>
/// The Snowball stemmer for Danish, from its description at https://snowballstem.org/algorithms/danish/stemmer.html.
/// Gives the same stems as <c>lunr.da.stemmer</c> of lunr-languages 1.22.0. Every step only shortens the word, so a
/// stem is always a prefix of its word and nothing is copied.
/// </summary>
public static class DanishStemmer
{
    /// <summary>Longest first, as the longest that fits is removed.</summary>
    private static readonly string[] MainSuffixes =
    [
        "erendes", "erende", "hedens", "erede", "ethed", "endes", "heden", "heder", "ernes", "erens", "erets",
        "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere",
        "ens", "ers", "ets", "en", "er", "es", "et", "e",
    ];

    /// <summary>For speed: only the suffixes that end in the same letter as the word are compared.</summary>
    private static readonly FrozenDictionary<char, string[]> MainSuffixesByLastLetter =
        MainSuffixes.GroupBy(suffix => suffix[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] OtherSuffixes = ["elig", "lig", "els", "ig"];

    private static readonly string[] ConsonantPairs = ["gd", "dt", "gt", "kt"];

    private static readonly string[] LoestSuffix = ["løst"];

    /// <summary>The stem of a word: a prefix of it, never empty.</summary>
    /// <param name="word">Lower-case and not empty.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        var region = FindRegionStart(word);
        word = RemoveMainSuffix(word, region);
        word = ShortenConsonantPair(word, region);
        word = RemoveOtherSuffix(word, region);
        return ShortenDoubledConsonant(word, region);
    }

    /// <summary>
    /// The start of R1, the region after the first non-vowel that follows a vowel; at least three letters from the
    /// beginning of the word.
    /// </summary>
    private static int FindRegionStart(ReadOnlySpan<char> word)
    {
        var vowel = word.IndexOfAny(DanishLetters.Vowels);
        var vowels = vowel < 0 ? -1 : word[vowel..].IndexOfAnyExcept(DanishLetters.Vowels);
        return vowels < 0 ? word.Length : Math.Min(word.Length, Math.Max(3, vowel + vowels + 1));
    }

    private static ReadOnlySpan<char> RemoveMainSuffix(ReadOnlySpan<char> word, int region)
    {
        if (word.Length <= region)
        {
            return word;
        }

        var length = MainSuffixesByLastLetter.TryGetValue(word[^1], out var suffixes)
            ? FindSuffixLength(word, region, suffixes)
            : 0;
        return length > 0 ? word[..^length] : word is [.., var letter, 's'] && MayPrecedeS(letter) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> ShortenConsonantPair(ReadOnlySpan<char> word, int region) =>
        word is [.., 'd' or 't'] && FindSuffixLength(word, region, ConsonantPairs) > 0 ? word[..^1] : word;

    private static ReadOnlySpan<char> RemoveOtherSuffix(ReadOnlySpan<char> word, int region)
    {
        // The one step that is not confined to R1.
        word = word.EndsWith("igst") ? word[..^2] : word;
        if (word is [.., 'g' or 's'] && FindSuffixLength(word, region, OtherSuffixes) is > 0 and var length)
        {
            return ShortenConsonantPair(word[..^length], region);
        }

        return FindSuffixLength(word, region, LoestSuffix) > 0 ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> ShortenDoubledConsonant(ReadOnlySpan<char> word, int region) =>
        word.Length > region && word.Length > 1 && word[^1] == word[^2] && !DanishLetters.Vowels.Contains(word[^1])
            ? word[..^1]
            : word;

    /// <summary>The length of the first suffix in a list with which the region ends; 0 if there is none.</summary>
    private static int FindSuffixLength(ReadOnlySpan<char> word, int region, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (word.Length - suffix.Length >= region && word.EndsWith(suffix))
            {
                return suffix.Length;
            }
        }

        return 0;
    }

    private static bool MayPrecedeS(char letter) =>
        letter is (>= 'a' and <= 'z' and not ('e' or 'i' or 'q' or 's' or 'u' or 'w' or 'x')) or 'å';
}
