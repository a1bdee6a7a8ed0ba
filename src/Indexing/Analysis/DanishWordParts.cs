using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Indexing.Analysis;

/// <summary>What Danish words begin and end with, as far as telling compounds from derived words needs it.</summary>
internal static partial class DanishWordParts
{
    /// <summary>Of nouns and adjectives, for forms that the archive does not have by themselves.</summary>
    public static ImmutableArray<string> Endings { get; } = ["s", "e", "en", "et", "er", "erne", "ene", "ens", "ets", "ernes", "enes", "r", "n", "ns", "ne", "rne"];

    /// <summary>Prepositions, adverbs and prefixes: with them words are derived, not compounded.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoHeads = Set(
        "af an bar be bi del efter en ens er fast for foran fore form fort forud fra frem gen gennem god hen her ind inde inter intern ja kom kon leve med mellem midler mis " +
        "mod mulig ned når om op over plan pro på re sam sammen spørg spørgs til tilbage u ud uden under und ved vej vide videre");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShortHeads = Set("bo by år");

    public static bool IsNoHead(ReadOnlySpan<char> head) => NoHeads.Contains(head);

    /// <summary>The few words of two letters that compounds begin with.</summary>
    public static bool IsShortHead(ReadOnlySpan<char> head) => ShortHeads.Contains(head);

    /// <summary>An -s after these endings is there only to join ("beregnings-fejl").</summary>
    public static bool EndsAsJoined(ReadOnlySpan<char> head) => head.Length >= 6 && Joins(head);

    /// <summary>Whether a piece that is no known word may be one all the same: long enough, and no prefix at its beginning or end.</summary>
    public static bool MayBeHead(ReadOnlySpan<char> head) =>
        !EndsInPrefix().IsMatch(head) && (!BeginsWithPrefix().IsMatch(head) || (head[^1] == 's' && head.Length >= 6));

    /// <summary>Consonants and a vowel that can begin a Danish word.</summary>
    public static bool BeginsAsAWord(ReadOnlySpan<char> tail) => Onset().IsMatch(tail);

    /// <summary>An ending is more likely to begin so than a word.</summary>
    public static bool BeginsWithVowel(ReadOnlySpan<char> tail) => "aeiouyæøå".Contains(tail[0], StringComparison.Ordinal);

    /// <summary>What words are derived and inflected with, with endings of its own or without.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> tail) => Suffix().IsMatch(tail);

    /// <summary>Words that stand alone but end others far more often as suffixes.</summary>
    public static bool IsNeverTail(ReadOnlySpan<char> tail) => NeverTail().IsMatch(tail);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool Joins(ReadOnlySpan<char> head)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ings", "ions", "heds", "skabs", "elses", "tets", "doms"])
        {
            if (head.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("^(?:af|an|be|for|ind|in|re|ud|til|fra|op|på|gen|mod|med|over|under)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithPrefix();

    [GeneratedRegex("(?:af|an|be|for|ind|in|re|ud|til|fra|op|på|gen|mod|med|frem)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsInPrefix();

    [GeneratedRegex("^(?:[bcdfghjklmnprstvw]?|[bfgkps]l|[bdfgkpt]r|s[kptmnv]|s[kpt]r|spl|skv|[dkt]v|hv|kn|fn|ps|[bdfhklmnpst]j)[aeiouyæøåé]", RegexOptions.CultureInvariant)]
    private static partial Regex Onset();

    [GeneratedRegex("^(?!enhed)(?:[rnl]?ing|tning|hed|else|endelse|(?:er|r)?ende|skab|dom|lige?|elig|løs|bar|som|agtig|i?sk|er|en|et|eri|e|or|g?ation|tion|tør|elle|let|ren|ser|ler|ner|ter|gerne|geres?|ret|ere|el|anden|alen|egnet|holder)(?:e|en|er|erne|ens|ernes|s|t|et|heder|heden|hed|hedens|ere|ede|es|rne|n|r)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();

    [GeneratedRegex("^(?:[rl]?ing|hed|r?ende|gerne|skab|lig|ere|else|enten)", RegexOptions.CultureInvariant)]
    private static partial Regex NeverTail();
}
