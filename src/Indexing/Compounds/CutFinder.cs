using Site.Indexing.Danish;

namespace Site.Indexing.Compounds;

/// <summary>
/// Finds the best position at which to cut a word in two, by the evidence for both parts. Not thread-safe.
/// </summary>
/// <param name="known">The known parts of words.</param>
internal sealed class CutFinder(PartDictionary known)
{
    /// <summary>Returned for a word that is not a compound.</summary>
    public const int None = 0;

    /// <summary>Shorter words are not cut.</summary>
    public const int MinCompoundLength = 6;

    private const int MinLastPartLength = 3;

    /// <summary>The minimum length of the last part's stem. With less, the part would be only an ending.</summary>
    private const int MinStemOfLastPart = 2;

    /// <summary>
    /// How certain it is that a text is a part of compounds. Weak: unknown to the archive, but long enough.
    /// </summary>
    private enum Evidence { None, Weak, Fair, Strong }

    /// <summary>
    /// Cached results of <see cref="FindCutOfPart"/>, as many words have the same last part ("aftale").
    /// </summary>
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsByPart =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> cutsByShortestForm =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Returns the position at which to cut a word, or <see cref="None"/>. Cuts the shortest known form of the word
    /// where possible, so that "konsulenterne" is not cut into "konsul" and "enterne".
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

    /// <summary>Returns the position at which to cut a part of a compound, or <see cref="None"/>.</summary>
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
    /// Returns the cut with the best evidence, or <see cref="None"/>. Of cuts with equal evidence, the one nearest to
    /// the middle.
    /// </summary>
    /// <param name="word">A word of letters only.</param>
    /// <param name="isPart">True for a part of a compound, which is cut only on good evidence.</param>
    private int FindBestCut(ReadOnlySpan<char> word, bool isPart)
    {
        var (best, bestScore) = (None, 0);
        var max = Math.Min(word.Length - MinLastPartLength, DanishStemmer.Stem(word).Length - MinStemOfLastPart);
        for (var cut = 2; cut <= max; cut++)
        {
            if (DanishOnsets.CanBeginWord(word[cut..])
                && Score(word, cut, isPart, bestScore) is var score
                && score > bestScore)
            {
                (best, bestScore) = (cut, score);
            }
        }

        return best;
    }

    /// <summary>Returns the score of a cut; 0 if it is not possible or its score cannot exceed the best one.</summary>
    private int Score(ReadOnlySpan<char> word, int cut, bool isPart, int bestScore)
    {
        var first = word[..cut];
        var last = word[cut..];

        // Rules out most cuts, as there is no evidence for the first part.
        var firstEvidence = RateFirstPart(first);
        if (firstEvidence == Evidence.None
            || (firstEvidence == Evidence.Weak && isPart)
            || Combine(firstEvidence, Evidence.Strong, first, last) <= bestScore)
        {
            return 0;
        }

        var isLastAWord = known.IsWord(last);
        if ((firstEvidence == Evidence.Weak && !IsCertain(last, isLastAWord)) || IsMiscut(word, cut, isLastAWord))
        {
            return 0;
        }

        var lastEvidence = RateLastPart(last, isLastAWord, firstEvidence);
        var isSufficient = isPart
            ? firstEvidence >= Evidence.Fair && lastEvidence >= Evidence.Fair
            : lastEvidence > Evidence.None && IsSufficient(firstEvidence, lastEvidence, first, last, word);
        return isSufficient ? Combine(firstEvidence, lastEvidence, first, last) : 0;
    }

    private static int Combine(
        Evidence firstEvidence, Evidence lastEvidence, ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        (((int)firstEvidence + (int)lastEvidence + (lastEvidence > Evidence.Weak ? 1 : 0)) * 1000)
        - Math.Abs(first.Length - last.Length);

    /// <summary>
    /// True if the evidence is sufficient to cut a word. A part that occurs nowhere else in the archive is accepted if
    /// the evidence for the other part is strong. Such a last part is also accepted if the evidence for the first part
    /// is fair and the word is long.
    /// </summary>
    private bool IsSufficient(
        Evidence firstEvidence,
        Evidence lastEvidence,
        ReadOnlySpan<char> first,
        ReadOnlySpan<char> last,
        ReadOnlySpan<char> word) =>
        (firstEvidence, lastEvidence) switch
        {
            (Evidence.Weak, _) => lastEvidence == Evidence.Strong && (first.Length >= 5 || last.Length >= 7)
                && DanishWordParts.MayBeFirstPart(first),
            (_, > Evidence.Weak) => true,
            _ when IsDerived(word) => false,
            _ when DanishWordParts.LooksLikeEnding(last) && !DanishWordParts.EndsInLinkingS(first) => false,
            (Evidence.Strong, _) => true,
            _ => first.Length >= 4 && word.Length >= 9
                && HasAny(known.FindTraits(first), PartTraits.Word | PartTraits.KnownFirst),
        };

    private Evidence RateFirstPart(ReadOnlySpan<char> first) => known.FindTraits(first) switch
    {
        var traits when HasAny(traits, PartTraits.NotFirst) => Evidence.None,
        _ when first is [.. var bare, 's'] && IsLinkedByS(first, bare) => Evidence.Strong,
        var traits when HasAny(traits, PartTraits.KnownFirst) => Evidence.Fair,
        var traits when first.Length < 3 => HasAny(traits, PartTraits.ShortFirst) ? Evidence.Fair : Evidence.None,
        var traits when HasAny(traits, PartTraits.WordOrWordWithoutE | PartTraits.RecurringFirst) => Evidence.Fair,
        _ when first is [.. { Length: >= 3 } bare, 'e'] && (known.IsWord(bare) || known.HasStem(first)) =>
            Evidence.Fair,
        _ => first.Length >= 4 ? Evidence.Weak : Evidence.None,
    };

    private bool IsLinkedByS(ReadOnlySpan<char> first, ReadOnlySpan<char> bare) => known.FindTraits(bare) is var traits
        && !HasAny(traits, PartTraits.NotFirst | PartTraits.KnownFirst)
        && (HasAny(traits, PartTraits.ShortFirst) || DanishWordParts.EndsInLinkingS(first)
            || (bare.Length >= 3 && (HasAny(traits, PartTraits.WordOrWordWithoutE) || known.HasStem(bare))));

    private static bool HasAny(PartTraits traits, PartTraits wanted) => (traits & wanted) != 0;

    /// <summary>
    /// True if a last part is certain enough to follow a first part that the archive does not contain.
    /// </summary>
    private bool IsCertain(ReadOnlySpan<char> last, bool isWord) =>
        last.Length >= 5 && (isWord || (last.Length >= 7 && known.HasStem(last)));

    private Evidence RateLastPart(ReadOnlySpan<char> last, bool isWord, Evidence firstEvidence) => last switch
    {
        _ when DanishSuffixes.IsSuffix(last) => Evidence.None,
        { Length: >= 5 } when isWord && !DanishWordParts.StartsWithSuffixLikeWord(last) => Evidence.Strong,
        _ when known.IsKnownLastPart(last, isWord) => last.Length >= 7 ? Evidence.Strong : Evidence.Fair,
        { Length: >= MinCompoundLength } when firstEvidence >= Evidence.Fair && FindCutOfPart(last) != None =>
            Evidence.Strong,
        _ when known.IsRecurringLastPart(last) => Evidence.Fair,
        _ => last.Length < 4 ? Evidence.None : Evidence.Weak,
    };

    /// <summary>
    /// True if the cut is off by one letter ("boligs-tyrelsen" for "bolig-styrelsen") or before an ending
    /// ("program-met").
    /// </summary>
    private bool IsMiscut(ReadOnlySpan<char> word, int cut, bool isLastAWord)
    {
        var first = word[..cut];
        var last = word[cut..];
        return DanishWordParts.SplitsDoubledConsonant(first, last)
            || (first[^1] == 's' && IsLastPartBetterWithS(word[(cut - 1)..], isLastAWord))
            || (last[0] == 's' && !isLastAWord && IsLastPartBetterWithoutS(first, last))
            || (last[0] == 'e' && !isLastAWord && known.IsKnownLastPart(last[1..]));
    }

    private bool IsLastPartBetterWithS(ReadOnlySpan<char> lastWithS, bool isWordWithoutS) =>
        DanishSuffixes.IsSuffix(lastWithS)
        || (!isWordWithoutS && DanishOnsets.CanBeginWord(lastWithS) && known.IsKnownLastPart(lastWithS));

    private bool IsLastPartBetterWithoutS(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        DanishSuffixes.IsSuffix(last[1..]) || (DanishWordParts.LacksLinkingS(first) && !known.IsKnownLastPart(last));

    /// <summary>True for a prefix and a known word ("foranalyse"), which is a derived word, not a compound.</summary>
    private bool IsDerived(ReadOnlySpan<char> word)
    {
        var rest = word[DanishWordParts.GetPrefixLength(word)..];
        return rest.Length < word.Length && rest.Length >= 5 && (known.IsWord(rest) || known.HasStem(rest));
    }
}
