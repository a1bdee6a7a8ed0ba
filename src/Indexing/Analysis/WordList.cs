using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>
/// Numbers distinct strings from 0 in the order in which they first occur. Belongs to one thread. Every word of every text is
/// looked up here: a word of few letters is one number itself, so that no string is read to tell it from others.
/// </summary>
/// <param name="capacity">About how many there will be, where that is known.</param>
internal sealed class WordList(int capacity = 512)
{
    /// <summary>Stands for a word that is not in the list.</summary>
    public const int None = -1;

    private const int SmallestSize = 16;

    private struct Slot
    {
        public WordKey Key;

        /// <summary>The word's number plus one; 0 where there is none.</summary>
        public int Number;
    }

    /// <summary>Open addressing, never more than three quarters full.</summary>
    private Slot[] slots = Room.Of<Slot>((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(SmallestSize, capacity / 3 * 4)));
    private readonly List<string> words = new(capacity);

    public int Count => words.Count;

    /// <summary>By number.</summary>
    public IReadOnlyList<string> Words => words;

    public string this[int number] => words[number];

    /// <summary>The number of a word, or <see cref="None"/>.</summary>
    public int Find(ReadOnlySpan<char> word) => slots[SlotOf(word, WordKey.Of(word))].Number - 1;

    /// <summary>The number of a word, new if need be.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => NumberOf(word, WordKey.Of(word), null);

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{char})"/>
    public int NumberOf(ReadOnlySpan<char> word, WordKey key) => NumberOf(word, key, null);

    /// <inheritdoc cref="NumberOf(ReadOnlySpan{char})"/>
    public int NumberOf(string word) => NumberOf(word, WordKey.Of(word), word);

    /// <summary>Forgets all words, but keeps their room.</summary>
    public void Clear()
    {
        words.Clear();
        Array.Clear(slots);
    }

    private int NumberOf(ReadOnlySpan<char> word, WordKey key, string? text)
    {
        var slot = SlotOf(word, key);
        if (slots[slot].Number == 0)
        {
            words.Add(text ?? word.ToString());
            slots[slot] = new() { Key = key, Number = words.Count };
            GrowIfFull();
            return words.Count - 1;
        }

        return slots[slot].Number - 1;
    }

    /// <summary>Where a word is, or where it would go.</summary>
    private int SlotOf(ReadOnlySpan<char> word, WordKey key)
    {
        var slot = key.Place & (slots.Length - 1);
        while (slots[slot].Number > 0 && !Is(slots[slot], key, word))
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private bool Is(Slot slot, WordKey key, ReadOnlySpan<char> word) =>
        slot.Key.Low == key.Low && slot.Key.High == key.High && (key.IsWord || word.SequenceEqual(words[slot.Number - 1]));

    private void GrowIfFull()
    {
        if (words.Count <= slots.Length / 4 * 3)
        {
            return;
        }

        var old = slots;
        slots = Room.Of<Slot>(2 * old.Length);
        foreach (var slot in old)
        {
            if (slot.Number > 0)
            {
                slots[SlotOf(words[slot.Number - 1], slot.Key)] = slot;
            }
        }
    }
}
