using System.Collections.Immutable;
using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>Prefixes, endings and bound parts that distinguish Danish compounds from derived words.</summary>
internal static class DanishWordParts
{
    private const string VowelsExceptE = "aiouyæøå";

    /// <summary>Endings of nouns and adjectives, to recognise forms that the archive does not contain.</summary>
    public static ImmutableArray<string> Endings { get; } =
        ["s", "e", "en", "et", "er", "erne", "ene", "ens", "ets", "ernes", "enes", "r", "n", "ns", "ne", "rne"];

    /// <summary>
    /// Never the first part of a compound: mostly prepositions, adverbs, prefixes and suffixes. Words that begin with
    /// one are derived words.
    /// </summary>
    public static ImmutableArray<string> NotFirstParts { get; } = SplitList(
        "af ajour an bag bar be bi del der efter en ens er fast for foran fore form fort forud fra frem fremad gen " +
        "gennem god hen her hjem ind inde ingen inter intern ja kom kon kort længere leve med mellem midler mis mod " +
        "mulig ned nær næst næste når offentlig om op over plan pro på re rede sam sammen selvs semi spørg spørgs " +
        "til tilbage tværs u ud uden under und ved vej vide videre vidt skab skabs hed heds lig ligs dom doms else " +
        "elses ing ings");

    /// <summary>
    /// Accepted as first parts of compounds even if the archive does not contain them as words; never with a linking
    /// -s.
    /// </summary>
    public static ImmutableArray<string> KnownFirstParts { get; } =
        SplitList("fælles halv hjemme hoved lands ny selv skrå special tvær");

    /// <summary>Words of two letters that may be the first part of a compound, as "ny" above.</summary>
    public static ImmutableArray<string> ShortFirstParts { get; } = SplitList("bo by år");

    /// <summary>Words that occur far more often as suffixes of other words.</summary>
    private static readonly ImmutableArray<string> SuffixLikeWords =
        SplitList("ing ring ling hed ende rende gerne skab lig ere else enten");

    private static readonly ImmutableArray<string> Prefixes =
        SplitList("af an be for ind in re ud til fra op på gen mod med over under");

    /// <summary>Prefixes that may also begin the second part of a compound.</summary>
    private static readonly ImmutableArray<string> PrefixesOfLastParts = SplitList("af an ind op ud under over");

    private static readonly ImmutableArray<string> ParticipleStems =
        SplitList("baser orienter fokuser finansier relater rett");

    /// <summary>True if a part ends in the last letter of one of the <see cref="Endings"/>.</summary>
    public static bool MayBeInflected(ReadOnlySpan<char> part) => part is [.., 's' or 'e' or 'n' or 't' or 'r'];

    /// <summary>True if a first part ends in a suffix and a linking -s ("beregnings-fejl").</summary>
    public static bool EndsInLinkingS(ReadOnlySpan<char> first) =>
        first.Length >= 6 && first[^1] == 's' && EndsInLinkingSuffix(first, "");

    /// <summary>
    /// True if a first part ends in a suffix that takes a linking -s, but lacks it, so that the cut is probably one
    /// letter too early: "funktion-sevne" for "funktions-evne".
    /// </summary>
    public static bool LacksLinkingS(ReadOnlySpan<char> first) => EndsInLinkingSuffix(first, "s");

    /// <summary>
    /// True if an unknown text may be a first part. It must not end in a prefix, or in a vowel other than -e. If it
    /// begins with a prefix, it must have at least six letters and end in -s.
    /// </summary>
    public static bool MayBeFirstPart(ReadOnlySpan<char> first) =>
        !EndsInPrefix(first) && !VowelsExceptE.Contains(first[^1])
        && (GetMatchLength(Prefixes, first) == 0 || (first[^1] == 's' && first.Length >= 6));

    /// <summary>
    /// True if a first part ends in a prefix (af, an, be, for, ind, in, re, ud, til, fra, op, på, gen, mod, med, frem),
    /// so that the cut is inside a derived word.
    /// </summary>
    public static bool EndsInPrefix(ReadOnlySpan<char> first) => first is
        [.., 'a', 'f' or 'n'] or [.., 'b' or 'r', 'e'] or [.., 'f', 'o', 'r'] or [.., 'i', 'n', 'd'] or [.., 'i', 'n']
        or [.., 'u', 'd'] or [.., 't', 'i', 'l'] or [.., 'f', 'r', 'a'] or [.., 'o', 'p'] or [.., 'p', 'å']
        or [.., 'g', 'e', 'n'] or [.., 'm', 'o' or 'e', 'd'] or [.., 'f', 'r', 'e', 'm'];

    /// <summary>The length of a word's prefix ("for" in "for-analyse"); 0 if it has none.</summary>
    public static int GetPrefixLength(ReadOnlySpan<char> word) =>
        word.StartsWith("sam") ? "sam".Length : GetMatchLength(Prefixes, word);

    /// <summary>
    /// True if an unknown last part is probably an ending: it begins with a vowel. False if that vowel begins a prefix
    /// that is followed by at least four letters, as in "af-vikling".
    /// </summary>
    public static bool LooksLikeEnding(ReadOnlySpan<char> last) =>
        (last[0] == 'e' || VowelsExceptE.Contains(last[0])) && !StartsWithPrefixAndLongRest(last);

    /// <summary>True for a participle that often ends compounds: "helheds-orienteret", "case-baseret".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> last) =>
        GetMatchLength(ParticipleStems, last) is > 0 and var length
        && last[length..] is "et" or "ede" or "ende" or "ets" or "edes" or "endes";

    /// <summary>
    /// True if the cut is between the two letters of a consonant doubled before an ending: "program-met".
    /// </summary>
    public static bool SplitsDoubledConsonant(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        first[^1] == last[0] && (IsEnding(last[1..]) || DanishSuffixes.IsSuffix(last[1..]));

    /// <summary>True if a last part begins with one of <see cref="SuffixLikeWords"/>.</summary>
    public static bool StartsWithSuffixLikeWord(ReadOnlySpan<char> last) => GetMatchLength(SuffixLikeWords, last) > 0;

    private static bool StartsWithPrefixAndLongRest(ReadOnlySpan<char> last)
    {
        if (GetMatchLength(PrefixesOfLastParts, last) is not (> 0 and var length))
        {
            return false;
        }

        var end = last[length..].IndexOfAnyExcept(DanishLetters.LettersAndDigits);
        return (end < 0 ? last.Length - length : end) >= 4;
    }

    /// <summary>The length of the first of the prefixes that a word begins with; 0 if there is none.</summary>
    private static int GetMatchLength(ImmutableArray<string> prefixes, ReadOnlySpan<char> word)
    {
        foreach (var prefix in prefixes)
        {
            if (word.StartsWith(prefix))
            {
                return prefix.Length;
            }
        }

        return 0;
    }

    private static ImmutableArray<string> SplitList(string words) => [.. words.Split(' ')];

    private static bool IsEnding(ReadOnlySpan<char> text) => text is
        "s" or "e" or "en" or "et" or "er" or "erne" or "ene" or "ens" or "ets" or "ernes" or "enes"
        or "r" or "n" or "ns" or "ne" or "rne" or "ede" or "eden" or "edes";

    /// <summary>True if a first part ends in a suffix that takes a linking -s.</summary>
    /// <param name="first">A first part.</param>
    /// <param name="omitted">"s" to compare the suffixes without their linking -s; otherwise empty.</param>
    private static bool EndsInLinkingSuffix(ReadOnlySpan<char> first, ReadOnlySpan<char> omitted)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ions", "heds", "skabs", "elses", "sels", "tets", "doms"])
        {
            if (first.EndsWith(ending.AsSpan(0, ending.Length - omitted.Length), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
