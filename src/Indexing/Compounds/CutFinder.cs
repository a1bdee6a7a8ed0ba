using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Finds the best position at which to split a word in two, by the evidence for both parts. Not thread-safe.
/// </summary>
/// <param name="known">The known parts of words.</param>
internal sealed class CutFinder(PartDictionary known)
{
    /// <summary>Returned for a word that is not a compound.</summary>
    public const int None = 0;

    /// <summary>Shorter words are not split.</summary>
    public const int MinCompoundLength = 6;

    private const int MinLastPartLength = 3;

    /// <summary>The least length of the stem in the last part; with less, the last part is only an ending.</summary>
    private const int MinStemOfLastPart = 2;

    /// <summary>How certain it is that a part is a word. From Fair on, it may also occur as a word by itself.</summary>
    private enum Evidence { None, Weak, Fair, Strong }

    /// <summary>
    /// Cached results of <see cref="FindCutOfPart"/>, as many words have the same last part ("aftale").
    /// </summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsByPart =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsByShortestForm =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Finds the cut of a word, or <see cref="None"/>. Decided on its shortest form, so that "konsulenterne" is not
    /// split into "konsul" and "enterne".
    /// </summary>
    /// <param name="word">A word of letters, folded, of at least <see cref="MinCompoundLength"/>.</param>
    public int FindCut(ReadOnlySpan<char> word)
    {
        var shortest = known.FindShortestForm(word);
        if (shortest.Length < MinCompoundLength - 1 || shortest.SequenceEqual(word))
        {
            return FindBestCut(word, isPart: false);
        }

        if (!cutsByShortestForm.TryGetValue(shortest, out var cut))
        {
            cutsByShortestForm[shortest] = cut = FindBestCut(shortest, isPart: false);
        }

        return word.StartsWith(cut == None ? shortest : shortest[..cut]) ? cut : FindBestCut(word, isPart: false);
    }

    /// <summary>Finds the cut of a part of a compound, or <see cref="None"/>.</summary>
    public int FindCutOfPart(ReadOnlySpan<char> part)
    {
        if (part.Length < MinCompoundLength)
        {
            return None;
        }

        if (!cutsByPart.TryGetValue(part, out var cut))
        {
            cutsByPart[part] = cut = FindBestCut(part, isPart: true);
        }

        return cut;
    }

    /// <summary>
    /// The cut with the best evidence, and of several the one nearest to the middle; or <see cref="None"/>.
    /// </summary>
    /// <param name="word">Letters.</param>
    /// <param name="isPart">True for a part of a compound, which is split only on good evidence.</param>
    private int FindBestCut(ReadOnlySpan<char> word, bool isPart)
    {
        var (best, bestScore) = (None, 0);
        var last = Math.Min(word.Length - MinLastPartLength, DanishStemmer.Stem(word).Length - MinStemOfLastPart);
        for (var cut = 2; cut <= last; cut++)
        {
            if (DanishOnsets.BeginsWord(word[cut..])
                && Score(word, cut, isPart, bestScore) is var score
                && score > bestScore)
            {
                (best, bestScore) = (cut, score);
            }
        }

        return best;
    }

    /// <param name="word">Letters.</param>
    /// <param name="cut">Before a letter that may begin a word.</param>
    /// <param name="isPart">True for a part of a compound.</param>
    /// <param name="best">A score that is not above this one may be given as 0.</param>
    private int Score(ReadOnlySpan<char> word, int cut, bool isPart, int best)
    {
        var head = word[..cut];
        var tail = word[cut..];

        // Rules out most cuts, as there is no evidence for the first part.
        var first = EvidenceForFirst(head);
        if (first == Evidence.None
            || (first == Evidence.Weak && isPart)
            || Sum(first, Evidence.Strong, head, tail) <= best)
        {
            return 0;
        }

        var isWord = known.IsWord(tail);
        if ((first == Evidence.Weak && !IsCertain(tail, isWord)) || IsMiscut(word, cut, isWord))
        {
            return 0;
        }

        var last = EvidenceForLast(tail, isWord, first);
        var isEnough = isPart
            ? first >= Evidence.Fair && last >= Evidence.Fair
            : last > Evidence.None && IsEnough(first, last, head, tail, word);
        return isEnough ? Sum(first, last, head, tail) : 0;
    }

    private static int Sum(Evidence first, Evidence last, ReadOnlySpan<char> head, ReadOnlySpan<char> tail) =>
        (((int)first + (int)last + (last > Evidence.Weak ? 1 : 0)) * 1000) - Math.Abs(head.Length - tail.Length);

    /// <summary>
    /// One part may be a word that the archive has only in this compound, if the evidence for the other is strong
    /// enough.
    /// </summary>
    private bool IsEnough(
        Evidence first, Evidence last, ReadOnlySpan<char> head, ReadOnlySpan<char> tail, ReadOnlySpan<char> word) =>
        (first, last) switch
        {
            (Evidence.Weak, _) => last == Evidence.Strong && (head.Length >= 5 || tail.Length >= 7)
                && DanishWordParts.MayBeFirst(head),
            (_, > Evidence.Weak) => true,
            _ when IsDerived(word) => false,
            _ when DanishWordParts.BeginsAsEnding(tail) && !DanishWordParts.EndsAsJoined(head) => false,
            (Evidence.Strong, _) => true,
            _ => head.Length >= 4 && word.Length >= 9 && Has(known.KindsOf(head), PartKinds.Word | PartKinds.OnlyFirst),
        };

    private Evidence EvidenceForFirst(ReadOnlySpan<char> head) => known.KindsOf(head) switch
    {
        var kinds when Has(kinds, PartKinds.NotFirst) => Evidence.None,
        _ when head is [.. var bare, 's'] && IsJoined(head, bare) => Evidence.Strong,
        var kinds when Has(kinds, PartKinds.OnlyFirst) => Evidence.Fair,
        var kinds when head.Length < 3 => Has(kinds, PartKinds.ShortFirst) ? Evidence.Fair : Evidence.None,
        var kinds when Has(kinds, PartKinds.WordOrLacksE | PartKinds.RecurringFirst) => Evidence.Fair,
        _ when head is [.. { Length: >= 3 } bare, 'e'] && (known.IsWord(bare) || known.HasStem(head)) => Evidence.Fair,
        _ => head.Length >= 4 ? Evidence.Weak : Evidence.None,
    };

    private bool IsJoined(ReadOnlySpan<char> head, ReadOnlySpan<char> bare) => known.KindsOf(bare) is var kinds
        && !Has(kinds, PartKinds.NotFirst | PartKinds.OnlyFirst)
        && (Has(kinds, PartKinds.ShortFirst) || DanishWordParts.EndsAsJoined(head)
            || (bare.Length >= 3 && (Has(kinds, PartKinds.WordOrLacksE) || known.HasStem(bare))));

    private static bool Has(PartKinds kinds, PartKinds any) => (kinds & any) != 0;

    /// <summary>
    /// True if a last part is certain enough to follow a first part that the archive does not contain.
    /// </summary>
    private bool IsCertain(ReadOnlySpan<char> tail, bool isWord) =>
        tail.Length >= 5 && (isWord || (tail.Length >= 7 && known.HasStem(tail)));

    private Evidence EvidenceForLast(ReadOnlySpan<char> tail, bool isWord, Evidence first) => tail switch
    {
        _ when DanishSuffixes.Matches(tail) => Evidence.None,
        { Length: >= 5 } when isWord && !DanishWordParts.IsNotLast(tail) => Evidence.Strong,
        _ when known.IsKnownLastPart(tail, isWord) => tail.Length >= 7 ? Evidence.Strong : Evidence.Fair,
        { Length: >= MinCompoundLength } when first >= Evidence.Fair && FindCutOfPart(tail) != None => Evidence.Strong,
        _ when known.IsRecurringLastPart(tail) => Evidence.Fair,
        _ => tail.Length < 4 ? Evidence.None : Evidence.Weak,
    };

    /// <summary>
    /// True if the cut is off by one letter ("boligs-tyrelsen" for "bolig-styrelsen") or before an ending
    /// ("program-met").
    /// </summary>
    private bool IsMiscut(ReadOnlySpan<char> word, int cut, bool isWord)
    {
        var head = word[..cut];
        var tail = word[cut..];
        return DanishWordParts.IsDoubled(head, tail)
            || (head[^1] == 's' && IsBetterWithS(word[(cut - 1)..], isWord))
            || (tail[0] == 's' && !isWord && IsBetterWithoutS(head, tail))
            || (tail[0] == 'e' && !isWord && known.IsKnownLastPart(tail[1..]));
    }

    private bool IsBetterWithS(ReadOnlySpan<char> longer, bool isWord) => DanishSuffixes.Matches(longer)
        || (!isWord && DanishOnsets.BeginsWord(longer) && known.IsKnownLastPart(longer));

    private bool IsBetterWithoutS(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) => DanishSuffixes.Matches(tail[1..])
        || (DanishWordParts.NeedsJoining(head) && !known.IsKnownLastPart(tail));

    /// <summary>True for a prefix and a known word ("foranalyse"), which is a derived word, not a compound.</summary>
    private bool IsDerived(ReadOnlySpan<char> word)
    {
        var rest = word[DanishWordParts.LengthOfPrefix(word)..];
        return rest.Length < word.Length && rest.Length >= 5 && (known.IsWord(rest) || known.HasStem(rest));
    }
}
