using System.Numerics;

namespace Site.Indexing.Analysis;

/// <summary>
/// A set of pieces, by their hashes. Nearly none that is asked for is in it: a Bloom filter that reads one machine word for each
/// (Putze, Sanders and Singler, 2007) says so from the processor's cache, where the set itself would be read from memory.
/// </summary>
internal sealed class PieceSet
{
    private const int BitsForEach = 8;

    private readonly HashSet<ulong> pieces;
    private readonly ulong[] filter;

    /// <param name="pieces">Hashes; any may come twice.</param>
    public PieceSet(IEnumerable<ulong> pieces)
    {
        this.pieces = [.. pieces];
        filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)(this.pieces.Count * BitsForEach / 64) + 1)];
        foreach (var piece in this.pieces)
        {
            filter[Place(piece)] |= Bits(piece);
        }
    }

    public bool Contains(ulong piece) => (filter[Place(piece)] & Bits(piece)) == Bits(piece) && pieces.Contains(piece);

    private int Place(ulong piece) => (int)piece & (filter.Length - 1);

    private static ulong Bits(ulong piece) => (1UL << (int)(piece >> 58)) | (1UL << (int)((piece >> 52) & 63));
}
