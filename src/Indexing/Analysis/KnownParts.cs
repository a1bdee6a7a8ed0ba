using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>
/// What the archive's own words show about the parts of others: which stand alone, which stand for a whole stem, and which
/// pieces keep coming back before or after words ("hjerne-" before "skade" and "center") though they never stand alone.
/// </summary>
internal sealed class KnownParts
{
    private const int ShortestStem = 4;
    private const int ShortestPiece = 3;

    private readonly Dictionary<ulong, string> shortestByStem = [];
    private readonly PieceSet words;
    private readonly PieceSet stems;

    /// <summary>Words, and words without their last -e.</summary>
    private readonly PieceSet heads;
    private readonly PieceSet recurringHeads;
    private readonly PieceSet recurringTails;

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public KnownParts(IEnumerable<string> words)
    {
        var letters = words.Where(word => word.Length >= 2 && MayHaveParts(word)).ToList();
        this.words = new(letters.Select(word => Piece.HashOf(word)));
        letters.ForEach(AddStem);
        stems = new(shortestByStem.Keys);
        heads = new(letters.SelectMany(HashesAsHead));
        var longer = letters.Where(word => word.Length > 2 * ShortestPiece).ToList();
        var (before, after) = (new RecurringPieces(), new RecurringPieces());
        Parallel.Invoke(() => longer.ForEach(word => AddHeads(word, before)), () => longer.ForEach(word => AddTails(word, after)));
        (recurringHeads, recurringTails) = (new(before.Recurring), new(after.Recurring));
    }

    /// <summary>Whether a word is made of letters, and of no more than words have.</summary>
    public static bool MayHaveParts(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        return word.Length <= Piece.LongestWord;
    }

    public bool IsWord(Piece piece) => words.Contains(piece.Hash);

    /// <summary>The shortest of the archive's words that share a word's stem; the word itself where none does.</summary>
    public string ShortestForm(string word) => shortestByStem.GetValueOrDefault(Piece.HashOf(DanishStemmer.Stem(word)), word);

    /// <summary>Whether some word has the stem of this piece.</summary>
    public bool HasStem(Piece piece)
    {
        var stem = Stem(piece);
        return stem.Length >= ShortestStem && stems.Contains(stem.Hash);
    }

    /// <summary>Whether it is a word, or would be with an -e: "samarbejds" is "samarbejde" with an -s- in place of its -e.</summary>
    public bool IsWordOrLacksE(Piece piece) => heads.Contains(piece.Hash);

    public bool IsKnownTail(Piece tail) =>
        IsWord(tail) || (tail.Length >= 4 && HasStem(tail)) || IsInflected(tail) || DanishWordParts.IsParticiple(tail);

    /// <summary>Whether different words begin with this piece and go on with a word.</summary>
    public bool IsRecurringHead(Piece head) => recurringHeads.Contains(head.Hash);

    /// <summary>Whether it ends words of different beginnings, in whatever form.</summary>
    public bool IsRecurringTail(Piece tail) => tail.Length >= 4 && recurringTails.Contains(Stem(tail).Hash);

    private static ulong[] HashesAsHead(string word) => word[^1] == 'e' ? [Piece.HashOf(word), Piece.HashOf(word.AsSpan(0, word.Length - 1))] : [Piece.HashOf(word)];

    private static Piece Stem(Piece piece) => piece[..DanishStemmer.Stem(piece).Length];

    private void AddStem(string word)
    {
        ref var shortest = ref CollectionsMarshal.GetValueRefOrAddDefault(shortestByStem, Piece.HashOf(DanishStemmer.Stem(word)), out _);
        if (shortest is null || word.Length < shortest.Length || (word.Length == shortest.Length && string.CompareOrdinal(word, shortest) < 0))
        {
            shortest = word;
        }
    }

    private void AddHeads(string letters, RecurringPieces heads)
    {
        var word = Piece.Of(letters, stackalloc ulong[Piece.LongestWord + 1]);
        for (var cut = ShortestPiece; cut <= word.Length - 4; cut++)
        {
            var head = word[..cut];
            var tail = word[cut..];
            if (DanishWordParts.BeginsAsAWord(tail) && IsWord(tail) && MayBeCut(head, tail) && !DanishWordParts.EndsInPrefix(head))
            {
                heads.Add(head.Hash, Stem(tail).Hash);
            }
        }
    }

    private void AddTails(string letters, RecurringPieces tails)
    {
        var word = Piece.Of(letters, stackalloc ulong[Piece.LongestWord + 1]);
        for (var cut = ShortestPiece; cut <= word.Length - ShortestPiece; cut++)
        {
            var head = word[..cut];
            var tail = word[cut..];
            if (IsJoinable(head) && MayBeCut(head, tail))
            {
                tails.Add(Stem(tail).Hash, head.Hash);
            }
        }
    }

    private static bool MayBeCut(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) => !DanishWordParts.IsSuffix(tail) && !DanishWordParts.IsDoubled(head, tail);

    private bool IsJoinable(Piece head) =>
        (IsWord(head) || (head[^1] == 's' && (DanishWordParts.EndsAsJoined(head) || IsWord(head[..^1])))) && !DanishWordParts.IsNoHead(head);

    private bool IsInflected(Piece tail)
    {
        foreach (var ending in DanishWordParts.Endings)
        {
            if (tail.Length >= ending.Length + 3 && tail.Letters.EndsWith(ending) && tail[..^ending.Length] is var bare && IsWord(bare) && !DanishWordParts.IsSuffix(bare))
            {
                return true;
            }
        }

        return false;
    }
}
