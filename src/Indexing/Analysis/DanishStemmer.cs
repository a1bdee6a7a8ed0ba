using System.Buffers;

namespace Site.Indexing.Analysis;

/// <summary>
/// The Snowball stemmer for Danish, from its description at https://snowballstem.org/algorithms/danish/stemmer.html.
/// Gives what <c>lunr.da.stemmer</c> of lunr-languages 1.22.0 gives, letter by letter. Every step only ever shortens the
/// word ("løst" to "løs" as well), so a stem is the beginning of its word and nothing is copied.
/// </summary>
public static class DanishStemmer
{
    /// <summary>Longest first, as the algorithm takes the longest that fits.</summary>
    private static readonly string[] MainSuffixes =
    [
        "erendes", "erende", "hedens", "erede", "ethed", "endes", "heden", "heder", "ernes", "erens", "erets",
        "ered", "ende", "erne", "eren", "erer", "heds", "enes", "eres", "eret", "hed", "ene", "ere",
        "ens", "ers", "ets", "en", "er", "es", "et", "e",
    ];

    /// <summary>The same by their last letter: most words end in one that no suffix has.</summary>
    private static readonly string[][] SuffixesByLastLetter =
        [.. Enumerable.Range(0, 128).Select(letter => MainSuffixes.Where(suffix => suffix[^1] == letter).ToArray())];

    private static readonly string[] OtherSuffixes = ["elig", "lig", "els", "ig"];

    private static readonly string[] ConsonantPairs = ["gd", "dt", "gt", "kt"];

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
        var place = 0;
        while (place < word.Length && !IsVowel(word[place]))
        {
            place++;
        }

        while (place < word.Length && IsVowel(word[place]))
        {
            place++;
        }

        return Math.Min(word.Length, Math.Max(3, place + 1));
    }

    private static ReadOnlySpan<char> WithoutMainSuffix(ReadOnlySpan<char> word, int region)
    {
        foreach (var suffix in word.IsEmpty ? [] : SuffixesByLastLetter[Math.Min(word[^1], (char)127)])
        {
            if (EndsWith(word, region, suffix))
            {
                return word[..^suffix.Length];
            }
        }

        return EndsWith(word, region, "s") && word.Length > 1 && MayPrecedeS.Contains(word[^2]) ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> WithSingleConsonant(ReadOnlySpan<char> word, int region) =>
        word is [.., 'd' or 't'] && EndsWithAny(word, region, ConsonantPairs) is not null ? word[..^1] : word;

    private static ReadOnlySpan<char> WithoutOtherSuffix(ReadOnlySpan<char> word, int region)
    {
        // The one step that is not confined to R1.
        word = word.EndsWith("igst", StringComparison.Ordinal) ? word[..^2] : word;
        if (word is [.., 'g' or 's'] && EndsWithAny(word, region, OtherSuffixes) is { } suffix)
        {
            return WithSingleConsonant(word[..^suffix.Length], region);
        }

        return EndsWith(word, region, "løst") ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Undoubled(ReadOnlySpan<char> word, int region) =>
        word.Length > region && word.Length > 1 && word[^1] == word[^2] && !IsVowel(word[^1]) ? word[..^1] : word;

    private static string? EndsWithAny(ReadOnlySpan<char> word, int region, string[] suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (EndsWith(word, region, suffix))
            {
                return suffix;
            }
        }

        return null;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, int region, string suffix) =>
        word.Length - suffix.Length >= region && word.EndsWith(suffix, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'æ' or 'ø' or 'å';

    private static readonly SearchValues<char> MayPrecedeS = SearchValues.Create("abcdfghjklmnoprtvyzå");
}
