namespace Site.Indexing.Compounds;

/// <summary>Suffixes that Danish words are derived with, and their inflections: "-hed", "-hederne".</summary>
internal static class DanishSuffixes
{
    // Grouped by first letter, as nearly every possible last part is tested and few begin like a suffix.
    private static readonly string[][] Suffixes = GroupByFirstLetter(
        "ing ring ning ling tning hed else endelse ende erende rende skab dom lig lige elig entlig løs bar som agtig " +
        "mæssig sk isk er en et eri e or itet ation gation ion tion tør elle let ren ser ler ner ter gerne gere " +
        "geres givning giver ret rede ere el anden alen egnet holder vis");

    /// <summary>Inflectional endings, any number of which may follow a suffix.</summary>
    private static readonly string[][] Endings = GroupByFirstLetter(
        "e en er erne ens ernes s t et heder heden hed hedens ere ede es rne n r");

    /// <summary>Whether the last part of a word is a suffix, with endings or without.</summary>
    public static bool Matches(ReadOnlySpan<char> last)
    {
        foreach (var suffix in WithFirstLetterOf(last, Suffixes))
        {
            if (last.StartsWith(suffix) && AreEndings(last[suffix.Length..]))
            {
                return !IsWord(last);
            }
        }

        return false;
    }

    /// <summary>Words that look like a suffix.</summary>
    private static bool IsWord(ReadOnlySpan<char> last) => last.StartsWith("enhed")
        || last is "rettet" or "rettede" or "rettende" or "rettets" or "rettedes" or "rettendes";

    private static bool AreEndings(ReadOnlySpan<char> rest)
    {
        foreach (var ending in WithFirstLetterOf(rest, Endings))
        {
            if (rest.StartsWith(ending) && AreEndings(rest[ending.Length..]))
            {
                return true;
            }
        }

        return rest.IsEmpty;
    }

    private static string[] WithFirstLetterOf(ReadOnlySpan<char> text, string[][] byFirstLetter) =>
        text is [>= 'a' and <= 'z' and var letter, ..] ? byFirstLetter[letter - 'a'] : [];

    private static string[][] GroupByFirstLetter(string words) =>
    [
        .. Enumerable.Range('a', 'z' - 'a' + 1)
            .Select(letter => words.Split(' ').Where(word => word[0] == letter).ToArray()),
    ];
}
