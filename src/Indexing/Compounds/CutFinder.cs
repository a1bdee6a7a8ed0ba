using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Finds where words are cut in two, by the evidence for what comes before and after. Belongs to one thread.
/// </summary>
/// <param name="known">What the archive's words show about parts of others.</param>
internal sealed class CutFinder(PartDictionary known)
{
    /// <summary>The cut of what is no compound.</summary>
    public const int None = 0;

    /// <summary>No shorter word is cut.</summary>
    public const int ShortestCompound = 6;

    private const int ShortestLastPart = 3;

    /// <summary>A cut leaves at least this much of the stem behind it: what follows a stem is an ending.</summary>
    private const int ShortestStemOfLastPart = 2;

    /// <summary>How sure it is that a part is a word. From Fair on it is, or might be, a word of its own.</summary>
    private enum Evidence { None, Weak, Fair, Strong }

    /// <summary>The cuts of parts met before: "aftale" ends a thousand words.</summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsOfParts =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsOfShortestForms =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Where a word is cut, or <see cref="None"/>. Decided by its shortest form: "konsulenterne" is no "enterne" of a
    /// consul.
    /// </summary>
    /// <param name="word">A word of letters, folded, of at least <see cref="ShortestCompound"/>.</param>
    public int CutOf(ReadOnlySpan<char> word)
    {
        var shortest = known.ShortestForm(word);
        if (shortest.Length < ShortestCompound - 1 || shortest.SequenceEqual(word))
        {
            return BestCut(word, isPart: false);
        }

        if (!cutsOfShortestForms.TryGetValue(shortest, out var cut))
        {
            cutsOfShortestForms[shortest] = cut = BestCut(shortest, isPart: false);
        }

        return word.StartsWith(cut == None ? shortest : shortest[..cut]) ? cut : BestCut(word, isPart: false);
    }

    /// <summary>Where a part of a compound is cut in its turn, or <see cref="None"/>.</summary>
    public int CutOfPart(ReadOnlySpan<char> part)
    {
        if (part.Length < ShortestCompound)
        {
            return None;
        }

        if (!cutsOfParts.TryGetValue(part, out var cut))
        {
            cutsOfParts[part] = cut = BestCut(part, isPart: true);
        }

        return cut;
    }

    /// <summary>Where the evidence is best; among equals, nearest to the middle; or <see cref="None"/>.</summary>
    /// <param name="word">Letters.</param>
    /// <param name="isPart">Whether it is itself a part, which is split only on good evidence.</param>
    private int BestCut(ReadOnlySpan<char> word, bool isPart)
    {
        var (best, bestScore) = (None, 0);
        var last = Math.Min(word.Length - ShortestLastPart, DanishStemmer.Stem(word).Length - ShortestStemOfLastPart);
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
    /// <param name="isPart">Whether the word is itself a part.</param>
    /// <param name="best">A score that is not above this one may be given as 0.</param>
    private int Score(ReadOnlySpan<char> word, int cut, bool isPart, int best)
    {
        var head = word[..cut];
        var tail = word[cut..];

        // Nearly every other cut ends here: the archive has nothing like the first part.
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

    /// <summary>What a last part must be after a first part that the archive does not have.</summary>
    private bool IsCertain(ReadOnlySpan<char> tail, bool isWord) =>
        tail.Length >= 5 && (isWord || (tail.Length >= 7 && known.HasStem(tail)));

    private Evidence EvidenceForLast(ReadOnlySpan<char> tail, bool isWord, Evidence first) => tail switch
    {
        _ when DanishSuffixes.Matches(tail) => Evidence.None,
        { Length: >= 5 } when isWord && !DanishWordParts.IsNotLast(tail) => Evidence.Strong,
        _ when known.IsKnownLastPart(tail, isWord) => tail.Length >= 7 ? Evidence.Strong : Evidence.Fair,
        { Length: >= ShortestCompound } when first >= Evidence.Fair && CutOfPart(tail) != None => Evidence.Strong,
        _ when known.IsRecurringLastPart(tail) => Evidence.Fair,
        _ => tail.Length < 4 ? Evidence.None : Evidence.Weak,
    };

    /// <summary>
    /// Whether a letter is on the wrong side: "bolig-styrelsen" is not "boligs-tyrelsen", "program-met" no compound.
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

    /// <summary>
    /// Whether a word is a prefix before a known word: what is unknown in it is no part ("foranalyse").
    /// </summary>
    private bool IsDerived(ReadOnlySpan<char> word)
    {
        var rest = word[DanishWordParts.LengthOfPrefix(word)..];
        return rest.Length < word.Length && rest.Length >= 5 && (known.IsWord(rest) || known.HasStem(rest));
    }
}
