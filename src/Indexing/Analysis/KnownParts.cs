namespace Site.Indexing.Analysis;

/// <summary>
/// What the archive's own words show about the parts of others: which stand alone, which stand for a whole stem, and which
/// pieces keep coming back before or after words ("hjerne-" before "skade" and "center") though they never stand alone.
/// </summary>
internal sealed class KnownParts
{
    private const int ShortestStem = 4;
    private const int ShortestPiece = 3;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> shortestByStem;
    private readonly RecurringPieces heads = new();
    private readonly RecurringPieces tails = new();

    /// <param name="words">The archive's words, folded, stop words left out.</param>
    public KnownParts(IEnumerable<string> words)
    {
        var letters = words.Where(word => word.Length >= 2 && word.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal);
        this.words = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        shortestByStem = ShortestByStem(letters).GetAlternateLookup<ReadOnlySpan<char>>();
        var longer = letters.Where(word => word.Length > 2 * ShortestPiece).ToList();
        Parallel.Invoke(() => longer.ForEach(word => AddHeads(word)), () => longer.ForEach(word => AddTails(word)));
    }

    public bool IsWord(ReadOnlySpan<char> piece) => words.Contains(piece);

    /// <summary>The shortest of the archive's words that share a word's stem; the word itself where none does.</summary>
    public string ShortestForm(string word) => shortestByStem.TryGetValue(DanishStemmer.Stem(word), out var shortest) ? shortest : word;

    /// <summary>Whether some word has the stem of this piece.</summary>
    public bool HasStem(ReadOnlySpan<char> piece)
    {
        var stem = DanishStemmer.Stem(piece);
        return stem.Length >= ShortestStem && shortestByStem.ContainsKey(stem);
    }

    /// <summary>"samarbejds" is "samarbejde" with an -s- in place of its -e.</summary>
    public bool IsWordWithE(ReadOnlySpan<char> piece)
    {
        Span<char> word = stackalloc char[piece.Length + 1];
        piece.CopyTo(word);
        word[^1] = 'e';
        return words.Contains(word);
    }

    public bool IsKnownTail(ReadOnlySpan<char> tail) =>
        IsWord(tail) || DanishWordParts.IsParticiple(tail) || (tail.Length >= 4 && HasStem(tail)) || IsInflected(tail);

    /// <summary>Whether different words begin with this piece and go on with a word.</summary>
    public bool IsRecurringHead(ReadOnlySpan<char> head) => heads.Recurs(head) && !DanishWordParts.EndsInPrefix(head);

    /// <summary>Whether it ends words of different beginnings, in whatever form.</summary>
    public bool IsRecurringTail(ReadOnlySpan<char> tail) => tail.Length >= 4 && tails.Recurs(DanishStemmer.Stem(tail));

    private static Dictionary<string, string> ShortestByStem(IEnumerable<string> words)
    {
        var shortest = new Dictionary<string, string>(StringComparer.Ordinal);
        var byStem = shortest.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            var stem = DanishStemmer.Stem(word);
            if (!byStem.TryGetValue(stem, out var other) || word.Length < other.Length || (word.Length == other.Length && string.CompareOrdinal(word, other) < 0))
            {
                byStem[stem] = word;
            }
        }

        return shortest;
    }

    private void AddHeads(ReadOnlySpan<char> word)
    {
        for (var cut = ShortestPiece; cut <= word.Length - ShortestPiece; cut++)
        {
            var head = word[..cut];
            var tail = word[cut..];
            if (tail.Length >= 4 && IsWord(tail) && DanishWordParts.BeginsAsAWord(tail) && MayBeCut(head, tail))
            {
                heads.Add(head, DanishStemmer.Stem(tail));
            }
        }
    }

    private void AddTails(ReadOnlySpan<char> word)
    {
        for (var cut = ShortestPiece; cut <= word.Length - ShortestPiece; cut++)
        {
            var head = word[..cut];
            var tail = word[cut..];
            if (IsJoinable(head) && MayBeCut(head, tail))
            {
                tails.Add(DanishStemmer.Stem(tail), head);
            }
        }
    }

    private static bool MayBeCut(ReadOnlySpan<char> head, ReadOnlySpan<char> tail) => !DanishWordParts.IsSuffix(tail) && !DanishWordParts.IsDoubled(head, tail);

    private bool IsJoinable(ReadOnlySpan<char> head) =>
        (IsWord(head) || DanishWordParts.EndsAsJoined(head) || (head[^1] == 's' && IsWord(head[..^1]))) && !DanishWordParts.IsNoHead(head);

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
