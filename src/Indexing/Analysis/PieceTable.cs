using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>What is known of a piece of a word.</summary>
[Flags]
internal enum PieceKinds : byte
{
    None = 0,

    /// <summary>It stands alone somewhere in the archive.</summary>
    Word = 1,

    /// <summary>Some word has this stem.</summary>
    Stem = 2,

    /// <summary>It is a word, or would be with an -e: "samarbejds" is "samarbejde" with an -s- in place of its -e.</summary>
    WordOrLacksE = 4,

    /// <summary>Different words begin with it and go on with a word.</summary>
    RecurringHead = 8,

    /// <summary>The stem of what ends words of different beginnings.</summary>
    RecurringTail = 16,

    /// <summary>One of <see cref="DanishWordParts.NoHeads"/>.</summary>
    NoHead = 32,

    /// <summary>One of <see cref="DanishWordParts.BoundHeads"/>.</summary>
    BoundHead = 64,

    /// <summary>One of <see cref="DanishWordParts.ShortHeads"/>.</summary>
    ShortHead = 128,
}

/// <summary>
/// What is known of pieces, by their hashes. Of nearly none that is asked for anything is: a Bloom filter that reads one machine
/// word for each (Putze, Sanders and Singler, 2007) says so from the processor's cache, where the table would be read from memory.
/// Written to by one thread, then read by any.
/// </summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class PieceTable(int capacity)
{
    private const ulong KindBits = 255;
    private const int SlotsForFilterWord = 16;
    private const int SmallestSize = 1024;

    /// <summary>A hash whose lowest bits are the piece's kinds; 0 where there is none. Open addressing, never more than half full.</summary>
    private ulong[] slots = Room.Of<ulong>(SizeFor(capacity));
    private ulong[] filter = Room.Of<ulong>(SizeFor(capacity) / SlotsForFilterWord);
    private int count;

    /// <summary>What is known of a piece.</summary>
    /// <param name="piece">Its hash.</param>
    public PieceKinds this[ulong piece]
    {
        get
        {
            var bits = FilterBits(piece);
            return (filter[FilterPlace(piece)] & bits) == bits ? (PieceKinds)(slots[SlotOf(piece)] & KindBits) : PieceKinds.None;
        }
    }

    /// <param name="piece">Its hash.</param>
    /// <param name="kinds">What is known of it besides what was.</param>
    public void Add(ulong piece, PieceKinds kinds)
    {
        var slot = SlotOf(piece);
        if (slots[slot] == 0)
        {
            count++;
            filter[FilterPlace(piece)] |= FilterBits(piece);
        }

        slots[slot] |= (piece & ~KindBits) | (ulong)kinds;
        GrowIfHalfFull();
    }

    private static int SizeFor(int capacity) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(SmallestSize, 2 * capacity));

    /// <summary>Where a piece is, or where it would go.</summary>
    private int SlotOf(ulong piece)
    {
        var slot = (int)(piece >> 8) & (slots.Length - 1);
        while (slots[slot] != 0 && ((slots[slot] ^ piece) & ~KindBits) != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private void GrowIfHalfFull()
    {
        if (count <= slots.Length / 2)
        {
            return;
        }

        var old = slots;
        slots = Room.Of<ulong>(2 * old.Length);
        filter = Room.Of<ulong>(slots.Length / SlotsForFilterWord);
        foreach (var piece in old)
        {
            if (piece != 0)
            {
                slots[SlotOf(piece)] = piece;
                filter[FilterPlace(piece)] |= FilterBits(piece);
            }
        }
    }

    private int FilterPlace(ulong piece) => (int)(piece >> 8) & (filter.Length - 1);

    private static ulong FilterBits(ulong piece) => (1UL << (int)(piece >> 58)) | (1UL << (int)((piece >> 52) & 63));
}
