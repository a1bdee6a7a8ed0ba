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
    private readonly PieceTable pieces = new();

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public KnownParts(IEnumerable<string> words)
    {
        AddOwn();
        var letters = words.Where(word => word.Length >= 2 && MayHaveParts(word)).ToList();
        letters.ForEach(AddWord);
        shortestByStem.EnsureCapacity(letters.Count);
        var longer = letters.FindAll(word => word.Length > 2 * ShortestPiece);
        var (heads, tails) = (new RecurringPieces(longer.Count), new RecurringPieces(longer.Count));
        Parallel.Invoke(() => letters.ForEach(AddStem), () => longer.ForEach(word => AddHeads(word, heads)), () => longer.ForEach(word => AddTails(word, tails)));
        Add(shortestByStem.Keys, PieceKinds.Stem);
        Add(heads.Recurring, PieceKinds.RecurringHead);
        Add(tails.Recurring, PieceKinds.RecurringTail);
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

    /// <summary>All that is known of a piece as it stands.</summary>
    public PieceKinds Of(Piece piece) => pieces[piece.Hash];

    public bool IsWord(Piece piece) => (Of(piece) & PieceKinds.Word) != 0;

    /// <summary>The shortest of the archive's words that share a word's stem; the word itself where none does.</summary>
    public string ShortestForm(string word) => shortestByStem.GetValueOrDefault(Piece.HashOf(DanishStemmer.Stem(word)), word);

    /// <summary>Whether some word has the stem of this piece.</summary>
    public bool HasStem(Piece piece)
    {
        var stem = Stem(piece);
        return stem.Length >= ShortestStem && (Of(stem) & PieceKinds.Stem) != 0;
    }

    public bool IsKnownTail(Piece tail) =>
        IsWord(tail) || (tail.Length >= ShortestStem && HasStem(tail)) || IsInflected(tail) || DanishWordParts.IsParticiple(tail);

    /// <summary>Whether it ends words of different beginnings, in whatever form.</summary>
    public bool IsRecurringTail(Piece tail) => tail.Length >= ShortestStem && (Of(Stem(tail)) & PieceKinds.RecurringTail) != 0;

    private static Piece Stem(Piece piece) => piece[..DanishStemmer.Stem(piece).Length];

    private void AddOwn()
    {
        Add(DanishWordParts.NoHeads.Select(word => Piece.HashOf(word)), PieceKinds.NoHead);
        Add(DanishWordParts.BoundHeads.Select(word => Piece.HashOf(word)), PieceKinds.BoundHead);
        Add(DanishWordParts.ShortHeads.Select(word => Piece.HashOf(word)), PieceKinds.ShortHead);
    }

    private void Add(IEnumerable<ulong> hashes, PieceKinds kinds)
    {
        foreach (var hash in hashes)
        {
            pieces.Add(hash, kinds);
        }
    }

    private void AddWord(string word)
    {
        pieces.Add(Piece.HashOf(word), PieceKinds.Word | PieceKinds.WordOrLacksE);
        if (word[^1] == 'e')
        {
            pieces.Add(Piece.HashOf(word.AsSpan(0, word.Length - 1)), PieceKinds.WordOrLacksE);
        }
    }

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

    private bool IsJoinable(Piece head)
    {
        var kinds = Of(head);
        return (kinds & PieceKinds.NoHead) == 0
            && ((kinds & PieceKinds.Word) != 0 || (head[^1] == 's' && (DanishWordParts.EndsAsJoined(head) || IsWord(head[..^1]))));
    }

    private bool IsInflected(Piece tail)
    {
        foreach (var ending in DanishWordParts.MayBeInflected(tail) ? DanishWordParts.Endings : [])
        {
            if (tail.Length >= ending.Length + 3 && tail.Letters.EndsWith(ending) && tail[..^ending.Length] is var bare && IsWord(bare) && !DanishWordParts.IsSuffix(bare))
            {
                return true;
            }
        }

        return false;
    }
}
