using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Indexing.Analysis;

/// <summary>What Danish words begin and end with, as far as telling compounds from derived words needs it.</summary>
internal static partial class DanishWordParts
{
    /// <summary>Of nouns and adjectives, for forms that the archive does not have by themselves.</summary>
    public static ImmutableArray<string> Endings { get; } = ["s", "e", "en", "et", "er", "erne", "ene", "ens", "ets", "ernes", "enes", "r", "n", "ns", "ne", "rne"];

    /// <summary>Prepositions, adverbs, prefixes and suffixes: with them words are derived, not compounded.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoHeads = Set(
        "af ajour an bag bar be bi del der efter en ens er fast for foran fore form fort forud fra frem fremad gen gennem god hen her hjem ind inde ingen inter intern ja kom kon kort længere " +
        "leve med mellem midler mis mod mulig ned nær næst næste når offentlig om op over plan pro på re rede sam sammen selvs semi spørg spørgs til tilbage tværs u ud uden under und ved vej vide videre vidt " +
        "skab skabs hed heds lig ligs dom doms else elses ing ings");

    /// <summary>Heads that compounds begin with though they seldom or never stand alone.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BoundHeads = Set("fælles halv hjemme hoved lands ny selv skrå special tvær");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortHeads = Set("bo by år");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøåé");

    private static readonly SearchValues<char> SingleOnsets = SearchValues.Create("bcdfghjklmnprstvw");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets = Set(
        "bl fl gl kl pl sl br dr fr gr kr pr tr sk sp st sm sn sv skr spr str spl skv dv kv tv hv kn fn ps bj dj fj hj kj lj mj nj pj sj tj");

    public static bool IsNoHead(ReadOnlySpan<char> head) => NoHeads.Contains(head);

    public static bool IsBoundHead(ReadOnlySpan<char> head) => BoundHeads.Contains(head);

    /// <summary>The few words of two letters that compounds begin with.</summary>
    public static bool IsShortHead(ReadOnlySpan<char> head) => ShortHeads.Contains(head);

    /// <summary>An -s after these endings is there only to join ("beregnings-fejl").</summary>
    public static bool EndsAsJoined(ReadOnlySpan<char> head) => head.Length >= 6 && Joins(head, "");

    /// <summary>Whether such a head lacks its -s: "funktion", where "funktions-evne" is meant.</summary>
    public static bool NeedsJoining(ReadOnlySpan<char> head) => Joins(head, "s");

    /// <summary>Whether a piece that is no known word may be one all the same: long enough, and no prefix at its beginning or end.</summary>
    public static bool MayBeHead(ReadOnlySpan<char> head) =>
        !EndsInPrefix(head) && !"aiouyæøå".Contains(head[^1], StringComparison.Ordinal) && (!BeginsWithPrefix().IsMatch(head) || (head[^1] == 's' && head.Length >= 6));

    public static bool EndsInPrefix(ReadOnlySpan<char> head) => PrefixAtEnd().IsMatch(head);

    /// <summary>Where the rest of a word begins if all before is one prefix ("for-analyse"); 0 where it has none.</summary>
    public static int LengthOfPrefix(ReadOnlySpan<char> word)
    {
        var length = 0;
        foreach (var match in Prefix().EnumerateMatches(word))
        {
            length = match.Length;
        }

        return length;
    }

    /// <summary>Consonants and a vowel that can begin a Danish word.</summary>
    public static bool BeginsAsAWord(ReadOnlySpan<char> tail) => tail.IndexOfAny(Vowels) switch
    {
        0 => true,
        1 => SingleOnsets.Contains(tail[0]),
        var length and (2 or 3) => Onsets.Contains(tail[..length]),
        _ => false,
    };

    /// <summary>An unknown tail that begins with a vowel is more likely an ending, unless the vowel is that of a prefix ("af-vikling").</summary>
    public static bool BeginsAsAnEnding(ReadOnlySpan<char> tail) => "aeiouyæøå".Contains(tail[0], StringComparison.Ordinal) && !PrefixAndWord().IsMatch(tail);

    /// <summary>What words are derived and inflected with, with endings of its own or without.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> tail) => Suffix().IsMatch(tail);

    /// <summary>Participles that end compounds: "helheds-orienteret", "case-baseret".</summary>
    public static bool IsParticiple(ReadOnlySpan<char> tail) => Participle().IsMatch(tail);

    /// <summary>The last consonant is written twice before an ending: "program-met".</summary>
    public static bool IsDoubled(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        head[^1] == tail[0] && (IsEnding(tail[1..]) || IsSuffix(tail[1..]));

    /// <summary>Words that stand alone but end others far more often as suffixes.</summary>
    public static bool IsNeverTail(ReadOnlySpan<char> tail) => NeverTail().IsMatch(tail);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool IsEnding(ReadOnlySpan<char> text) => DoubledEnding().IsMatch(text);

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

    [GeneratedRegex("^(?:af|an|be|for|ind|in|re|ud|til|fra|op|på|gen|mod|med|over|under)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithPrefix();

    [GeneratedRegex("^(?:af|an|be|for|ind|in|re|ud|til|fra|op|på|gen|mod|med|over|under|sam)", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex("(?:af|an|be|for|ind|in|re|ud|til|fra|op|på|gen|mod|med|frem)$", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixAtEnd();

    [GeneratedRegex("^(?:af|an|ind|op|ud|under|over)[a-zæøå]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex PrefixAndWord();

    [GeneratedRegex("^(?:s|e|en|et|er|erne|ene|ens|ets|ernes|enes|r|n|ns|ne|rne|ede[ns]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledEnding();

    [GeneratedRegex("^(?:baser|orienter|fokuser|finansier|relater|rett)(?:et|ede|ende)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    [GeneratedRegex("^(?!enhed|rett(?:et|ede|ende)s?$)(?:[rnl]?ing|tning|hed|else|endelse|(?:er|r)?ende|skab|dom|lige?|elig|entlig|løs|bar|som|agtig|mæssig|i?sk|er|en|et|eri|e|or|itet|g?ation|t?ion|tør|elle|let|ren|ser|ler|ner|ter|gerne|geres?|giv(?:ning|er)|ret|rede|ere|el|anden|alen|egnet|holder|vis)(?:e|en|er|erne|ens|ernes|s|t|et|heder|heden|hed|hedens|ere|ede|es|rne|n|r)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex("^(?:[rl]?ing|hed|r?ende|gerne|skab|lig|ere|else|enten)", RegexOptions.CultureInvariant)]
    private static partial Regex NeverTail();
}
