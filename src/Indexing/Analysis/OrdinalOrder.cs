namespace Site.Indexing.Analysis;

/// <summary>
/// Puts many words in ordinal order: by their first four characters, which are one number, then those that share them by the next
/// four (multikey sorting, Bentley and Sedgewick 1997, with four characters for one). Numbers are sorted by their bytes, the lowest
/// first (Knuth 5.2.5), few by insertion. Most words are never read twice.
/// </summary>
internal static class OrdinalOrder
{
    private const int CharactersInKey = 4;
    private const int BitsInCharacter = 16;
    private const int BitsInByte = 8;
    private const int Few = 32;

    /// <summary>The places of words in their list, the first word's place first. Equal words stand together, in no order.</summary>
    public static int[] Of(IReadOnlyList<string> words)
    {
        var places = new int[words.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        Sort(words, places);
        return places;
    }

    /// <summary>Sorts the places of some words of a list by the words.</summary>
    public static void Sort(IReadOnlyList<string> words, Span<int> places) =>
        Sort(words, new ulong[places.Length], places, new ulong[places.Length], new int[places.Length], 0);

    private static void Sort(IReadOnlyList<string> words, Span<ulong> keys, Span<int> places, Span<ulong> otherKeys, Span<int> otherPlaces, int depth)
    {
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = Key(words[places[i]], depth);
        }

        SortByKeys(keys, places, otherKeys, otherPlaces);
        for (var (start, end) = (0, 0); start < keys.Length; start = end)
        {
            for (end = start + 1; end < keys.Length && keys[end] == keys[start];)
            {
                end++;
            }

            if (end - start > 1 && GoesOn(keys[start]))
            {
                Sort(words, keys[start..end], places[start..end], otherKeys[start..end], otherPlaces[start..end], depth + CharactersInKey);
            }
        }
    }

    /// <summary>Four characters as one number, the first the highest; zero where a word has none, so that it comes before those it begins.</summary>
    private static ulong Key(string word, int depth)
    {
        var key = 0UL;
        for (var i = depth; i < depth + CharactersInKey; i++)
        {
            key = (key << BitsInCharacter) | (i < word.Length ? word[i] : '\0');
        }

        return key;
    }

    private static bool GoesOn(ulong key) => (key & ((1 << BitsInCharacter) - 1)) != 0;

    private static void SortByKeys(Span<ulong> keys, Span<int> places, Span<ulong> otherKeys, Span<int> otherPlaces)
    {
        if (keys.Length <= Few)
        {
            Insert(keys, places);
            return;
        }

        var varying = Varying(keys);
        for (var shift = 0; shift < BitsInByte * sizeof(ulong); shift += BitsInByte)
        {
            if (((varying >> shift) & byte.MaxValue) != 0)
            {
                Distribute(keys, places, otherKeys, otherPlaces, shift);
                otherKeys.CopyTo(keys);
                otherPlaces.CopyTo(places);
            }
        }
    }

    private static void Insert(Span<ulong> keys, Span<int> places)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            var (key, place, to) = (keys[i], places[i], i);
            for (; to > 0 && keys[to - 1] > key; to--)
            {
                keys[to] = keys[to - 1];
                places[to] = places[to - 1];
            }

            (keys[to], places[to]) = (key, place);
        }
    }

    /// <summary>The bits in which not all keys are alike.</summary>
    private static ulong Varying(ReadOnlySpan<ulong> keys)
    {
        var varying = 0UL;
        foreach (var key in keys)
        {
            varying |= key ^ keys[0];
        }

        return varying;
    }

    /// <summary>Sorts by one byte; what has the same stays in its order.</summary>
    private static void Distribute(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> places, Span<ulong> toKeys, Span<int> toPlaces, int shift)
    {
        Span<int> next = stackalloc int[byte.MaxValue + 2];
        next.Clear();
        foreach (var key in keys)
        {
            next[(int)((key >> shift) & byte.MaxValue) + 1]++;
        }

        for (var value = 1; value < next.Length; value++)
        {
            next[value] += next[value - 1];
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var to = next[(int)((keys[i] >> shift) & byte.MaxValue)]++;
            (toKeys[to], toPlaces[to]) = (keys[i], places[i]);
        }
    }
}
