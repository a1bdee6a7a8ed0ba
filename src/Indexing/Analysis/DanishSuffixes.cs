namespace Site.Indexing.Analysis;

/// <summary>What Danish words are derived with, and how that is inflected: "-hed", "-hederne". It is asked of nearly every tail.</summary>
internal static class DanishSuffixes
{
    /// <summary>By their first letter.</summary>
    private static readonly string[][] Suffixes = ByFirstLetter(
        "ing ring ning ling tning hed else endelse ende erende rende skab dom lig lige elig entlig løs bar som agtig mæssig sk isk er en et eri e or itet " +
        "ation gation ion tion tør elle let ren ser ler ner ter gerne gere geres givning giver ret rede ere el anden alen egnet holder vis");

    /// <summary>Any number of them may follow, one after the other. By their first letter.</summary>
    private static readonly string[][] Endings = ByFirstLetter("e en er erne ens ernes s t et heder heden hed hedens ere ede es rne n r");

    /// <summary>Whether a tail is a suffix with endings or without.</summary>
    public static bool Has(ReadOnlySpan<char> tail)
    {
        foreach (var suffix in Of(Suffixes, tail))
        {
            if (tail.StartsWith(suffix) && AreEndings(tail[suffix.Length..]))
            {
                return !IsWord(tail);
            }
        }

        return false;
    }

    /// <summary>Words that look like it.</summary>
    private static bool IsWord(ReadOnlySpan<char> tail) =>
        tail.StartsWith("enhed") || tail is "rettet" or "rettede" or "rettende" or "rettets" or "rettedes" or "rettendes";

    private static bool AreEndings(ReadOnlySpan<char> rest)
    {
        foreach (var ending in Of(Endings, rest))
        {
            if (rest.StartsWith(ending) && AreEndings(rest[ending.Length..]))
            {
                return true;
            }
        }

        return rest.IsEmpty;
    }

    private static string[] Of(string[][] byFirstLetter, ReadOnlySpan<char> text) =>
        text is [>= 'a' and <= 'z' and var letter, ..] ? byFirstLetter[letter - 'a'] : [];

    private static string[][] ByFirstLetter(string words) =>
        [.. Enumerable.Range('a', 'z' - 'a' + 1).Select(letter => words.Split(' ').Where(word => word[0] == letter).ToArray())];
}
