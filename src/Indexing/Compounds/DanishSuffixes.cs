namespace Site.Indexing.Compounds;

/// <summary>Suffixes of derived Danish words, with their inflections: "-hed", "-hederne".</summary>
internal static class DanishSuffixes
{
    // Grouped by first letter for speed: nearly every possible last part is tested, and few are suffixes.
    private static readonly string[][] Suffixes = GroupByFirstLetter(
        "ing ring ning ling tning hed else endelse ende erende rende skab dom lig lige elig entlig løs bar som agtig " +
        "mæssig sk isk er en et eri e or itet ation gation ion tion tør elle let ren ser ler ner ter gerne gere " +
        "geres givning giver ret rede ere el anden alen egnet holder vis");

    /// <summary>Inflectional endings. Any number of them may follow a suffix.</summary>
    private static readonly string[][] Endings = GroupByFirstLetter(
        "e en er erne ens ernes s t et heder heden hed hedens ere ede es rne n r");

    /// <summary>True if the last part of a word is only a suffix, with or without endings.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> last)
    {
        foreach (var suffix in FindGroup(last, Suffixes))
        {
            if (last.StartsWith(suffix) && AreEndings(last[suffix.Length..]))
            {
                return !IsWord(last);
            }
        }

        return false;
    }

    /// <summary>True for words that look like a suffix with endings.</summary>
    private static bool IsWord(ReadOnlySpan<char> last) => last.StartsWith("enhed")
        || last is "rettet" or "rettede" or "rettende" or "rettets" or "rettedes" or "rettendes";

    private static bool AreEndings(ReadOnlySpan<char> rest)
    {
        foreach (var ending in FindGroup(rest, Endings))
        {
            if (rest.StartsWith(ending) && AreEndings(rest[ending.Length..]))
            {
                return true;
            }
        }

        return rest.IsEmpty;
    }

    private static string[] FindGroup(ReadOnlySpan<char> text, string[][] byFirstLetter) =>
        text is [>= 'a' and <= 'z' and var letter, ..] ? byFirstLetter[letter - 'a'] : [];

    private static string[][] GroupByFirstLetter(string words) =>
    [
        .. Enumerable.Range('a', 'z' - 'a' + 1)
            .Select(letter => words.Split(' ').Where(word => word[0] == letter).ToArray()),
    ];
}
