using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>Where words are cut in two, by the evidence for what comes before and after. Belongs to one thread.</summary>
/// <param name="known">What the archive's words show about parts of others.</param>
internal sealed class CompoundCuts(KnownParts known)
{
    /// <summary>Stands for the cut of what is no compound.</summary>
    public const int Nowhere = 0;

    /// <summary>No shorter word is cut.</summary>
    public const int ShortestCompound = 6;

    private const int ShortestTail = 3;

    /// <summary>A cut leaves at least this much of the stem behind it: what follows a stem is an ending.</summary>
    private const int ShortestStemOfTail = 2;

    /// <summary>How sure it is that a piece of a word is a word. From Fair on it stands alone somewhere, or might.</summary>
    private enum Evidence { None, Weak, Fair, Strong }

    /// <summary>How many parts are remembered at most: as many as the processor keeps at hand.</summary>
    private const int MostRemembered = 1 << 14;
    private const int LeastRemembered = 1 << 8;

    /// <summary>Parts met of late, by their hashes, and where they are cut: "aftale" ends a thousand words.</summary>
    private readonly (ulong Part, int Cut)[] remembered =
        new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(known.Words, LeastRemembered, MostRemembered))];

    private readonly PiecedWord shortestForm = new();

    /// <summary>
    /// Where a word is cut, or <see cref="Nowhere"/>. Its shortest form tells best: "konsulenterne" is no "enterne" of a consul.
    /// </summary>
    /// <param name="word">A word of letters, folded, of at least <see cref="ShortestCompound"/>.</param>
    public int CutOf(Piece word)
    {
        var shortest = known.ShortestForm(word);
        if (shortest.Length < ShortestCompound - 1 || shortest == word.Word)
        {
            return BestCut(word, isPart: false);
        }

        var cut = BestCut(shortestForm.Take(shortest), isPart: false);
        return word.Letters.StartsWith(shortest.AsSpan(0, cut == Nowhere ? shortest.Length : cut)) ? cut : BestCut(word, isPart: false);
    }

    /// <summary>Where a part of a compound is cut in its turn, or <see cref="Nowhere"/>.</summary>
    public int CutOfPart(Piece part)
    {
        if (part.Length < ShortestCompound)
        {
            return Nowhere;
        }

        var hash = part.Hash;
        var place = (int)(hash >> 8) & (remembered.Length - 1);
        if (remembered[place].Part != hash)
        {
            remembered[place] = (hash, BestCut(part, isPart: true));
        }

        return remembered[place].Cut;
    }

    /// <summary>Where the evidence is best; among equals, nearest to the middle; or <see cref="Nowhere"/>.</summary>
    /// <param name="word">Letters.</param>
    /// <param name="isPart">Whether it is itself a part, which is split only on good evidence.</param>
    private int BestCut(Piece word, bool isPart)
    {
        var (best, bestScore) = (Nowhere, 0);
        var last = Math.Min(word.Length - ShortestTail, word.Stem.Length - ShortestStemOfTail);
        for (var cuts = word.BeginningsBetween(2, last); cuts != 0; cuts &= cuts - 1)
        {
            var cut = BitOperations.TrailingZeroCount(cuts);
            var score = Score(word, cut, isPart, bestScore);
            if (score > bestScore)
            {
                (best, bestScore) = (cut, score);
            }
        }

        return best;
    }

    /// <param name="word">Letters.</param>
    /// <param name="cut">Before a letter that may begin a word.</param>
    /// <param name="isPart">Whether the word is itself a part.</param>
    /// <param name="best">What does not come above this need not be known.</param>
    private int Score(Piece word, int cut, bool isPart, int best)
    {
        var head = word[..cut];
        var tail = word[cut..];

        // Nearly every other cut ends here: the pieces look like nothing that the archive has.
        var first = OfHead(head);
        if (first == Evidence.None || Sum(first, Evidence.Strong, head, tail) <= best || (first == Evidence.Weak && isPart))
        {
            return 0;
        }

        var isWord = known.IsWord(tail);
        if ((first == Evidence.Weak && !IsCertainTail(tail, isWord)) || IsMiscut(word, cut, isWord))
        {
            return 0;
        }

        var second = OfTail(tail, isWord, first);
        var isEnough = isPart ? first >= Evidence.Fair && second >= Evidence.Fair : second > Evidence.None && IsEnough(first, second, head, tail, word);
        return isEnough ? Sum(first, second, head, tail) : 0;
    }

    private static int Sum(Evidence first, Evidence second, Piece head, Piece tail) =>
        (((int)first + (int)second + (second > Evidence.Weak ? 1 : 0)) * 1000) - Math.Abs(head.Length - tail.Length);

    /// <summary>One part may be a word of which the archive has nothing but this compound, if the other is sure enough.</summary>
    private bool IsEnough(Evidence first, Evidence second, Piece head, Piece tail, Piece word) => (first, second) switch
    {
        (Evidence.Weak, _) => second == Evidence.Strong && (head.Length >= 5 || tail.Length >= 7) && DanishWordParts.MayBeHead(head),
        (_, > Evidence.Weak) => true,
        _ when IsDerived(word) || (DanishWordParts.BeginsAsAnEnding(tail) && !DanishWordParts.EndsAsJoined(head)) => false,
        (Evidence.Strong, _) => true,
        _ => head.Length >= 4 && word.Length >= 9 && Has(known.Of(head), PieceKinds.Word | PieceKinds.BoundHead),
    };

    private Evidence OfHead(Piece head) => known.Of(head) switch
    {
        var kinds when Has(kinds, PieceKinds.NoHead) => Evidence.None,
        _ when head is [.. var bare, 's'] && IsJoined(head, bare) => Evidence.Strong,
        var kinds when Has(kinds, PieceKinds.BoundHead) => Evidence.Fair,
        var kinds when head.Length < 3 => Has(kinds, PieceKinds.ShortHead) ? Evidence.Fair : Evidence.None,
        var kinds when Has(kinds, PieceKinds.WordOrLacksE | PieceKinds.RecurringHead) => Evidence.Fair,
        _ when head is [.. { Length: >= 3 } bare, 'e'] && (known.IsWord(bare) || known.HasStem(head)) => Evidence.Fair,
        _ => head.Length >= 4 ? Evidence.Weak : Evidence.None,
    };

    private bool IsJoined(Piece head, Piece bare) => known.Of(bare) is var kinds
        && !Has(kinds, PieceKinds.NoHead | PieceKinds.BoundHead)
        && (Has(kinds, PieceKinds.ShortHead) || DanishWordParts.EndsAsJoined(head)
            || (bare.Length >= 3 && (Has(kinds, PieceKinds.WordOrLacksE) || known.HasStem(bare))));

    private static bool Has(PieceKinds kinds, PieceKinds any) => (kinds & any) != 0;

    /// <summary>What a tail must be for a head that the archive does not have.</summary>
    private bool IsCertainTail(Piece tail, bool isWord) => tail.Length >= 5 && (isWord || (tail.Length >= 7 && known.HasStem(tail)));

    private Evidence OfTail(Piece tail, bool isWord, Evidence first) => tail switch
    {
        _ when DanishWordParts.IsSuffix(tail) => Evidence.None,
        { Length: >= 5 } when isWord && !DanishWordParts.IsNeverTail(tail) => Evidence.Strong,
        _ when known.IsKnownTail(tail, isWord) => tail.Length >= 7 ? Evidence.Strong : Evidence.Fair,
        { Length: >= ShortestCompound } when first >= Evidence.Fair && CutOfPart(tail) != Nowhere => Evidence.Strong,
        _ when known.IsRecurringTail(tail) => Evidence.Fair,
        _ => tail.Length < 4 ? Evidence.None : Evidence.Weak,
    };

    /// <summary>Whether a letter stands on the wrong side: "bolig-styrelsen" is not "boligs-tyrelsen", "program-met" no compound.</summary>
    private bool IsMiscut(Piece word, int cut, bool isWord)
    {
        var head = word[..cut];
        var tail = word[cut..];
        return DanishWordParts.IsDoubled(head, tail)
            || (head[^1] == 's' && IsBetterWithS(word[(cut - 1)..], isWord))
            || (tail[0] == 's' && !isWord && (DanishWordParts.IsSuffix(tail[1..]) || (DanishWordParts.NeedsJoining(head) && !known.IsKnownTail(tail))))
            || (tail[0] == 'e' && !isWord && known.IsKnownTail(tail[1..]));
    }

    private bool IsBetterWithS(Piece longer, bool isWord) =>
        DanishWordParts.IsSuffix(longer) || (!isWord && longer.BeginsAsAWord && known.IsKnownTail(longer));

    /// <summary>A prefix before a known word: what is not known in it is no part ("foranalyse").</summary>
    private bool IsDerived(Piece word)
    {
        var rest = word[DanishWordParts.LengthOfPrefix(word)..];
        return rest.Length < word.Length && rest.Length >= 5 && (known.IsWord(rest) || known.HasStem(rest));
    }
}
