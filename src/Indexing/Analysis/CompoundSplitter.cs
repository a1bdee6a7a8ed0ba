using System.Collections.Frozen;

namespace Site.Indexing.Analysis;

/// <summary>
/// Splits Danish compounds by what the archive itself shows: <c>takstanalyse</c> into <c>takst</c> and <c>analyse</c>,
/// <c>samarbejdsaftale</c> into <c>samarbejds</c> and <c>aftale</c>. Words that stand alone somewhere are good parts; so is
/// what an -s- joins. tests/Fixtures/compounds.tsv says how often it is right.
/// </summary>
public sealed class CompoundSplitter
{
    private const int ShortestCompound = 6;
    private const int LongestCompound = 60;
    private const int ShortestTail = 3;

    /// <summary>How sure it is that a piece of a word is a word. From Fair on it stands alone somewhere, or might.</summary>
    private enum Evidence { None, Weak, Fair, Strong }

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> stems;

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public CompoundSplitter(IEnumerable<string> words)
    {
        var letters = words.Where(word => word.Length >= 2 && word.All(char.IsLetter)).ToFrozenSet(StringComparer.Ordinal);
        this.words = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        stems = letters.Select(word => DanishStemmer.Stem(word).ToString()).Where(stem => stem.Length >= 4).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The parts of each word, in order; none for a word that is no compound.</summary>
    public static string[][] SplitAll(IReadOnlyList<string> words)
    {
        var splitter = new CompoundSplitter(words);
        var parts = new string[words.Count][];
        Parallel.For(0, words.Count, i => parts[i] = splitter.Split(words[i]));
        return parts;
    }

    /// <summary>The parts of a word, in order, together the word; none for a word that is no compound.</summary>
    /// <param name="word">Folded.</param>
    public string[] Split(string word) => word.Length is >= ShortestCompound and <= LongestCompound && word.All(char.IsLetter) ? Split(word, isPart: false) : [];

    private string[] Split(string word, bool isPart) =>
        BestCut(word, isPart) is { } cut ? [.. PartsOrWhole(word[..cut]), .. PartsOrWhole(word[cut..])] : [];

    private string[] PartsOrWhole(string part) => Split(part, isPart: true) is { Length: > 0 } parts ? parts : [part];

    /// <summary>Where the evidence is best; among equals, nearest to the middle.</summary>
    /// <param name="word">Letters.</param>
    /// <param name="isPart">Whether it is itself a part, which is split only on good evidence.</param>
    private int? BestCut(string word, bool isPart)
    {
        var (best, bestScore) = ((int?)null, 0);
        for (var cut = 2; cut <= word.Length - ShortestTail; cut++)
        {
            var score = Score(word.AsSpan(0, cut), word.AsSpan(cut), isPart);
            if (score > bestScore)
            {
                (best, bestScore) = (cut, score);
            }
        }

        return best;
    }

    private int Score(ReadOnlySpan<char> head, ReadOnlySpan<char> tail, bool isPart)
    {
        // Nearly every cut ends here: the pieces look like nothing that the archive has.
        var first = OfHead(head);
        var isKnown = first >= Evidence.Fair ? IsKnownTail(tail) : first == Evidence.Weak && !isPart && IsCertainTail(tail);
        if (first == Evidence.None || (first == Evidence.Weak && !isKnown) || !DanishWordParts.BeginsAsAWord(tail))
        {
            return 0;
        }

        var second = OfTail(tail, isKnown);
        var isEnough = isPart ? first >= Evidence.Fair && second >= Evidence.Fair : second > Evidence.None && IsEnough(first, second, head, tail);
        return isEnough ? (((int)first + (int)second + (second > Evidence.Weak ? 1 : 0)) * 1000) - Math.Abs(head.Length - tail.Length) : 0;
    }

    /// <summary>One part may be a word of which the archive has nothing but this compound, if the other is sure enough.</summary>
    private bool IsEnough(Evidence first, Evidence second, ReadOnlySpan<char> head, ReadOnlySpan<char> tail) => first switch
    {
        Evidence.Strong => true,
        Evidence.Weak => second == Evidence.Strong && (head.Length >= 5 || tail.Length >= 7) && DanishWordParts.MayBeHead(head),
        _ => second >= Evidence.Fair || (head.Length >= 4 && head.Length + tail.Length >= 9 && words.Contains(head) && !DanishWordParts.BeginsWithVowel(tail)),
    };

    private Evidence OfHead(ReadOnlySpan<char> head) => head switch
    {
        _ when DanishWordParts.IsNoHead(head) => Evidence.None,
        [.. var bare, 's'] when !DanishWordParts.IsNoHead(bare) && IsJoined(head, bare) => Evidence.Strong,
        { Length: < 3 } => DanishWordParts.IsShortHead(head) ? Evidence.Fair : Evidence.None,
        _ when words.Contains(head) => Evidence.Fair,
        [.. { Length: >= 3 } bare, 'e'] when words.Contains(bare) || HasStem(head) => Evidence.Fair,
        _ => head.Length >= 4 ? Evidence.Weak : Evidence.None,
    };

    private bool IsJoined(ReadOnlySpan<char> head, ReadOnlySpan<char> bare) =>
        DanishWordParts.IsShortHead(bare) || DanishWordParts.EndsAsJoined(head)
        || (bare.Length >= 3 && (words.Contains(bare) || HasWordWithE(head, bare.Length) || HasStem(bare)));

    /// <summary>What a tail must be for a head that the archive does not have.</summary>
    private bool IsCertainTail(ReadOnlySpan<char> tail) => tail.Length >= 5 && (words.Contains(tail) || (tail.Length >= 7 && HasStem(tail)));

    private bool IsKnownTail(ReadOnlySpan<char> tail) => words.Contains(tail) || (tail.Length >= 5 && HasStem(tail)) || IsInflected(tail);

    private Evidence OfTail(ReadOnlySpan<char> tail, bool isKnown)
    {
        if (tail.Length >= 5 && words.Contains(tail) && !DanishWordParts.IsNeverTail(tail))
        {
            return Evidence.Strong;
        }

        return DanishWordParts.IsSuffix(tail) || (!isKnown && tail.Length < 4) ? Evidence.None
            : !isKnown ? Evidence.Weak
            : tail.Length >= 7 ? Evidence.Strong : Evidence.Fair;
    }

    /// <summary>"samarbejds" is "samarbejde" with an -s- in place of its -e.</summary>
    private bool HasWordWithE(ReadOnlySpan<char> head, int length)
    {
        Span<char> word = stackalloc char[length + 1];
        head[..length].CopyTo(word);
        word[length] = 'e';
        return words.Contains(word);
    }

    private bool HasStem(ReadOnlySpan<char> word) => stems.Contains(DanishStemmer.Stem(word));

    private bool IsInflected(ReadOnlySpan<char> tail)
    {
        foreach (var ending in DanishWordParts.Endings)
        {
            var bare = tail.EndsWith(ending, StringComparison.Ordinal) ? tail[..^ending.Length] : [];
            if (bare.Length >= 3 && words.Contains(bare) && !DanishWordParts.IsSuffix(bare))
            {
                return true;
            }
        }

        return false;
    }
}
