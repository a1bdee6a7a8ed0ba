using System.Collections.Immutable;
using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>
/// What the archive's own words show about the parts of others: which stand alone, which stand for a whole stem, and which
/// pieces keep coming back before or after words ("hjerne-" before "skade" and "center") though they never stand alone.
/// </summary>
internal sealed class KnownParts
{
    private const int ShortestStem = 4;
    private const int ShortestPiece = 3;

    private readonly PieceTable pieces;
    private readonly string[] words;

    /// <summary>For each stem the shortest word that has it: its number among them plus one.</summary>
    private readonly PieceMap shortestByStem;

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public KnownParts(IEnumerable<string> words)
    {
        this.words = [.. words.Where(word => word.Length >= 2 && MayHaveParts(word))];
        pieces = new(this.words.Length / 2 * 3);
        shortestByStem = new(this.words.Length);
        AddOwn();
        AddWords();
        var (heads, tails) = (new RecurringPieces(this.words.Length / 2), new RecurringPieces(this.words.Length / 2));
        Parallel.Invoke(() => AddHeads(heads), () => AddTails(tails), AddStems);
        shortestByStem.AddTo(pieces, PieceKinds.Stem);
        heads.AddTo(pieces, PieceKinds.RecurringHead);
        tails.AddTo(pieces, PieceKinds.RecurringTail);
    }

    /// <summary>How many words may have parts.</summary>
    public int Words => words.Length;

    /// <summary>Whether a word is made of letters, and of no more than words have.</summary>
    public static bool MayHaveParts(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is (< 'a' or > 'z') && !char.IsLetter(letter))
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
    public string ShortestForm(Piece word) => shortestByStem.Find(word.Stem.Hash) is > 0 and var number ? words[number - 1] : word.Word;

    /// <summary>Whether some word has the stem of this piece.</summary>
    public bool HasStem(Piece piece)
    {
        var stem = piece.Stem;
        return stem.Length >= ShortestStem && (Of(stem) & PieceKinds.Stem) != 0;
    }

    public bool IsKnownTail(Piece tail) => IsKnownTail(tail, IsWord(tail));

    /// <param name="tail">Any piece.</param>
    /// <param name="isWord">Whether it is a word.</param>
    public bool IsKnownTail(Piece tail, bool isWord) =>
        isWord || (tail.Length >= ShortestStem && HasStem(tail)) || IsInflected(tail) || DanishWordParts.IsParticiple(tail);

    /// <summary>Whether it ends words of different beginnings, in whatever form.</summary>
    public bool IsRecurringTail(Piece tail) => tail.Length >= ShortestStem && (Of(tail.Stem) & PieceKinds.RecurringTail) != 0;

    private void AddOwn()
    {
        Add(DanishWordParts.NoHeads, PieceKinds.NoHead);
        Add(DanishWordParts.BoundHeads, PieceKinds.BoundHead);
        Add(DanishWordParts.ShortHeads, PieceKinds.ShortHead);
    }

    private void Add(ImmutableArray<string> own, PieceKinds kinds)
    {
        foreach (var word in own)
        {
            pieces.Add(Piece.HashOf(word), kinds);
        }
    }

    private void AddWords()
    {
        foreach (var word in words)
        {
            pieces.Add(Piece.HashOf(word), PieceKinds.Word | PieceKinds.WordOrLacksE);
            if (word[^1] == 'e')
            {
                pieces.Add(Piece.HashOf(word.AsSpan(0, word.Length - 1)), PieceKinds.WordOrLacksE);
            }
        }
    }

    private void AddStems()
    {
        for (var number = 0; number < words.Length; number++)
        {
            var word = words[number];
            ref var shortest = ref shortestByStem[Piece.HashOf(DanishStemmer.Stem(word))];
            if (shortest == 0 || IsShorter(word, words[shortest - 1]))
            {
                shortest = (ulong)number + 1;
            }
        }
    }

    private static bool IsShorter(string word, string than) => word.Length < than.Length || (word.Length == than.Length && string.CompareOrdinal(word, than) < 0);

    private void AddHeads(RecurringPieces heads)
    {
        var pieced = new PiecedWord();
        foreach (var letters in words)
        {
            var word = pieced.Take(letters);
            for (var cuts = word.BeginningsBetween(ShortestPiece, word.Length - 4); cuts != 0; cuts &= cuts - 1)
            {
                var cut = BitOperations.TrailingZeroCount(cuts);
                var head = word[..cut];
                var tail = word[cut..];
                if (IsWord(tail) && MayBeCut(head, tail) && !DanishWordParts.EndsInPrefix(head))
                {
                    heads.Add(head.Hash, tail.Stem.Hash);
                }
            }
        }
    }

    private void AddTails(RecurringPieces tails)
    {
        var pieced = new PiecedWord();
        foreach (var letters in words.Where(word => word.Length > 2 * ShortestPiece))
        {
            var word = pieced.Take(letters);
            for (var cut = ShortestPiece; cut <= word.Length - ShortestPiece; cut++)
            {
                var head = word[..cut];
                var tail = word[cut..];
                if (IsJoinable(head) && MayBeCut(head, tail))
                {
                    tails.Add(tail.Stem.Hash, head.Hash);
                }
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
