using System.Numerics;
using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>
/// Numbers distinct strings from 0 in the order in which they first occur. Belongs to one thread. Every word of every text is
/// looked up here: words are told apart by a hash that takes four letters at a step, and only those of one hash are compared.
/// </summary>
/// <param name="capacity">About how many there will be, where that is known.</param>
internal sealed class WordList(int capacity = 512)
{
    /// <summary>Stands for a word that is not in the list.</summary>
    public const int None = -1;

    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    /// <summary>A word's hash and its number plus one; all zero where there is none. Open addressing, never more than half full.</summary>
    private (uint Hash, int Number)[] slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];
    private readonly List<string> words = new(capacity);

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => slots[SlotOf(word, HashOf(word))].Number - 1;

    /// <summary>The number of a word, new if need be.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => NumberOf(word, null);

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{char})"/>
    public int NumberOf(string word) => NumberOf(word, word);

    private int NumberOf(ReadOnlySpan<char> word, string? text)
    {
        var hash = HashOf(word);
        var slot = SlotOf(word, hash);
        if (slots[slot].Number == 0)
        {
            words.Add(text ?? word.ToString());
            slots[slot] = (hash, words.Count);
            GrowIfHalfFull();
            return words.Count - 1;
        }

        return slots[slot].Number - 1;
    }

    /// <summary>Where a word is, or where it would go.</summary>
    private int SlotOf(ReadOnlySpan<char> word, uint hash)
    {
        var slot = (int)hash & (slots.Length - 1);
        while (slots[slot].Number > 0 && (slots[slot].Hash != hash || !word.SequenceEqual(words[slots[slot].Number - 1])))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void GrowIfHalfFull()
    {
        if (words.Count <= slots.Length / 2)
        {
            return;
        }

        var old = slots;
        slots = new (uint, int)[2 * old.Length];
        foreach (var (hash, number) in old)
        {
            if (number > 0)
            {
                slots[SlotOf(words[number - 1], hash)] = (hash, number);
            }
        }
    }

    private static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = (ulong)word.Length * Factor;
        var fours = MemoryMarshal.Cast<char, ulong>(word);
        foreach (var four in fours)
        {
            hash = (hash ^ four) * Factor;
            hash ^= hash >> 29;
        }

        foreach (var letter in word[(4 * fours.Length)..])
        {
            hash = (hash ^ letter) * Factor;
        }

        return (uint)(hash >> 32);
    }
}
