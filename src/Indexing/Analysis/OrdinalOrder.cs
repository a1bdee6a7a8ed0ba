namespace Site.Indexing.Analysis;

/// <summary>
/// Puts many words in ordinal order: by their first four characters, which compare as one number, then those that share them by
/// the next four (multikey quicksort, Bentley and Sedgewick 1997, with four characters for one). Most words are never read twice.
/// </summary>
internal static class OrdinalOrder
{
    private const int CharactersInKey = 4;
    private const int BitsInCharacter = 16;

    /// <summary>The places of words in their list, the first word's place first. Equal words stand together, in no order.</summary>
    public static int[] Of(IReadOnlyList<string> words)
    {
        int[] places = [.. Enumerable.Range(0, words.Count)];
        Sort(words, new ulong[places.Length], places, 0);
        return places;
    }

    private static void Sort(IReadOnlyList<string> words, Span<ulong> keys, Span<int> places, int depth)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(words[places[i]].AsSpan(depth));
        }

        keys.Sort(places);
        for (var (start, end) = (0, 0); start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
            {
                end++;
            }

            if (end - start > 1 && GoesOn(keys[start]))
            {
                Sort(words, keys[start..end], places[start..end], depth + CharactersInKey);
            }
        }
    }

    /// <summary>The first characters as one number, the first the highest; zero where a word has none, so that it comes before those it begins.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        for (var i = 0; i < CharactersInKey; i++)
        {
            key = (key << BitsInCharacter) | (i < word.Length ? word[i] : '\0');
        }

        return key;
    }

    private static bool GoesOn(ulong key) => (key & ((1 << BitsInCharacter) - 1)) != 0;
}
