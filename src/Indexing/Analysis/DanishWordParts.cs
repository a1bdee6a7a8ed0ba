using System.Collections.Immutable;

namespace Site.Indexing.Analysis;

/// <summary>What Danish words begin and end with, as far as telling compounds from derived words needs it.</summary>
internal static class DanishWordParts
{
    /// <summary>Of nouns and adjectives, for forms that the archive does not have by themselves.</summary>
    public static ImmutableArray<string> Endings { get; } = ["s", "e", "en", "et", "er", "erne", "ene", "ens", "ets", "ernes", "enes", "r", "n", "ns", "ne", "rne"];

    /// <summary>Whether a piece ends in the last letter of one of the <see cref="Endings"/>: spares most pieces the list.</summary>
    public static bool MayBeInflected(ReadOnlySpan<char> piece) => piece is [.., 's' or 'e' or 'n' or 't' or 'r'];

    /// <summary>Prepositions, adverbs, prefixes and suffixes: with them words are derived, not compounded.</summary>
    public static ImmutableArray<string> NoHeads { get; } = Words(
        "af ajour an bag bar be bi del der efter en ens er fast for foran fore form fort forud fra frem fremad gen gennem god hen her hjem ind inde ingen inter intern ja kom kon kort længere " +
        "leve med mellem midler mis mod mulig ned nær næst næste når offentlig om op over plan pro på re rede sam sammen selvs semi spørg spørgs til tilbage tværs u ud uden under und ved vej vide videre vidt " +
        "skab skabs hed heds lig ligs dom doms else elses ing ings");

    private static readonly ImmutableArray<string> Prefixes = Words("af an be for ind in re ud til fra op på gen mod med over under");

    /// <summary>Those of them that words begin with of which a tail can be made.</summary>
    private static readonly ImmutableArray<string> PrefixesOfWords = Words("af an ind op ud under over");

    private static readonly ImmutableArray<string> Participles = Words("baser orienter fokuser finansier relater rett");

    private static readonly ImmutableArray<string> NeverTails = Words("ing ring ling hed ende rende gerne skab lig ere else enten");

    /// <summary>Heads that compounds begin with though they seldom or never stand alone.</summary>
    public static ImmutableArray<string> BoundHeads { get; } = Words("fælles halv hjemme hoved lands ny selv skrå special tvær");

    /// <summary>The few words of two letters that compounds begin with.</summary>
    public static ImmutableArray<string> ShortHeads { get; } = Words("bo by år");

    /// <summary>An -s after these endings is there only to join ("beregnings-fejl").</summary>
    public static bool EndsAsJoined(ReadOnlySpan<char> head) => head.Length >= 6 && head[^1] == 's' && Joins(head, "");

    /// <summary>Whether such a head lacks its -s: "funktion", where "funktions-evne" is meant.</summary>
    public static bool NeedsJoining(ReadOnlySpan<char> head) => Joins(head, "s");

    /// <summary>Whether a piece that is no known word may be one all the same: long enough, and no prefix at its beginning or end.</summary>
    public static bool MayBeHead(ReadOnlySpan<char> head) =>
        !EndsInPrefix(head) && !"aiouyæøå".Contains(head[^1], StringComparison.Ordinal) && (LengthOfFirst(Prefixes, head) == 0 || (head[^1] == 's' && head.Length >= 6));

    /// <summary>Whether a head is cut within a derived word: its end is a prefix (af, an, be, for, ind, in, re, ud, til, fra, op, på, gen, mod, med, frem).</summary>
    public static bool EndsInPrefix(ReadOnlySpan<char> head) => head is
        [.., 'a', 'f' or 'n'] or [.., 'b' or 'r', 'e'] or [.., 'f', 'o', 'r'] or [.., 'i', 'n', 'd'] or [.., 'i', 'n'] or [.., 'u', 'd'] or [.., 't', 'i', 'l'] or
        [.., 'f', 'r', 'a'] or [.., 'o', 'p'] or [.., 'p', 'å'] or [.., 'g', 'e', 'n'] or [.., 'm', 'o' or 'e', 'd'] or [.., 'f', 'r', 'e', 'm'];

    /// <summary>Where the rest of a word begins if all before is one prefix ("for-analyse"); 0 where it has none.</summary>
    public static int LengthOfPrefix(ReadOnlySpan<char> word) => word.StartsWith("sam") ? "sam".Length : LengthOfFirst(Prefixes, word);

    /// <summary>An unknown tail that begins with a vowel is more likely an ending, unless the vowel is that of a prefix ("af-vikling").</summary>
    public static bool BeginsAsAnEnding(ReadOnlySpan<char> tail) => "aeiouyæøå".Contains(tail[0], StringComparison.Ordinal) && !IsPrefixAndWord(tail);

    /// <summary>What words are derived and inflected with, with endings of its own or without.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> tail) => DanishSuffixes.Has(tail);

    /// <summary>Participles that end compounds: "helheds-orienteret", "case-baseret".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> tail) =>
        LengthOfFirst(Participles, tail) is > 0 and var length && tail[length..] is "et" or "ede" or "ende" or "ets" or "edes" or "endes";

    /// <summary>The last consonant is written twice before an ending: "program-met".</summary>
    public static bool IsDoubled(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        head[^1] == tail[0] && (IsEnding(tail[1..]) || IsSuffix(tail[1..]));

    /// <summary>Words that stand alone but end others far more often as suffixes.</summary>
    public static bool IsNeverTail(ReadOnlySpan<char> tail) => LengthOfFirst(NeverTails, tail) > 0;

    private static bool IsPrefixAndWord(ReadOnlySpan<char> tail)
    {
        var length = LengthOfFirst(PrefixesOfWords, tail);
        var letters = 0;
        while (length > 0 && length + letters < tail.Length && DanishLetters.IsPlain(tail[length + letters]))
        {
            letters++;
        }

        return letters >= 4;
    }

    /// <summary>The length of the first of some beginnings that a word has; 0 where it has none.</summary>
    private static int LengthOfFirst(ImmutableArray<string> beginnings, ReadOnlySpan<char> word)
    {
        foreach (var beginning in beginnings)
        {
            if (word.StartsWith(beginning))
            {
                return beginning.Length;
            }
        }

        return 0;
    }

    private static ImmutableArray<string> Words(string words) => [.. words.Split(' ')];

    private static bool IsEnding(ReadOnlySpan<char> text) => text is
        "s" or "e" or "en" or "et" or "er" or "erne" or "ene" or "ens" or "ets" or "ernes" or "enes" or "r" or "n" or "ns" or "ne" or "rne" or "ede" or "eden" or "edes";

    private static bool Joins(ReadOnlySpan<char> head, ReadOnlySpan<char> missing)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ions", "heds", "skabs", "elses", "sels", "tets", "doms"])
        {
            if (head.EndsWith(ending.AsSpan(0, ending.Length - missing.Length), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
