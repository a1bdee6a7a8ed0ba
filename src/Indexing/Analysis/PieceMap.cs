using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>A number for each of many pieces, by their hashes. Belongs to one thread.</summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class PieceMap(int capacity)
{
    private const int SmallestSize = 1024;

    private struct Slot
    {
        public ulong Piece;
        public ulong Value;
    }

    /// <summary>Open addressing, never more than three quarters full. No piece has the hash 0 (that one has is as likely as that two share one).</summary>
    private Slot[] slots = Room.Of<Slot>((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(SmallestSize, capacity / 3 * 4)));
    private int count;

    /// <summary>A piece's number, to read and to write; 0 for one that is new. Good until the next call.</summary>
    /// <param name="piece">Its hash.</param>
    public ref ulong this[ulong piece]
    {
        get
        {
            var slot = SlotOf(piece);
            if (slots[slot].Piece == 0)
            {
                slot = Added(piece, slot);
            }

            return ref slots[slot].Value;
        }
    }

    /// <summary>A piece's number; 0 for one that is not there.</summary>
    /// <param name="piece">Its hash.</param>
    public ulong Find(ulong piece) => slots[SlotOf(piece)].Value;

    /// <summary>Tells a table what is known of pieces that are here.</summary>
    /// <param name="pieces">The table.</param>
    /// <param name="kinds">What is known.</param>
    /// <param name="least">Of the pieces that have this number or a higher one.</param>
    public void AddTo(PieceTable pieces, PieceKinds kinds, ulong least = 1)
    {
        foreach (var slot in slots)
        {
            if (slot.Value >= least)
            {
                pieces.Add(slot.Piece, kinds);
            }
        }
    }

    private int SlotOf(ulong piece)
    {
        var slot = (int)(piece >> 8) & (slots.Length - 1);
        while (slots[slot].Piece != piece && slots[slot].Piece != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    private int Added(ulong piece, int slot)
    {
        count++;
        if (count > slots.Length / 4 * 3)
        {
            Grow();
            slot = SlotOf(piece);
        }

        slots[slot].Piece = piece;
        return slot;
    }

    private void Grow()
    {
        var old = slots;
        slots = Room.Of<Slot>(2 * old.Length);
        foreach (var slot in old)
        {
            if (slot.Piece != 0)
            {
                slots[SlotOf(slot.Piece)] = slot;
            }
        }
    }
}
