using System.Runtime.InteropServices;

namespace Site.Indexing.Analysis;

/// <summary>Pieces of words, and whether each was seen beside at least two different ones. The order in which they come does not matter.</summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class RecurringPieces(int capacity)
{
    /// <summary>Stands for more than one partner; no piece has this hash.</summary>
    private const ulong Several = 0;

    private readonly Dictionary<ulong, ulong> onlyPartner = new(capacity);

    /// <param name="piece">A piece's hash.</param>
    /// <param name="partner">The hash of what it was seen beside.</param>
    public void Add(ulong piece, ulong partner)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(onlyPartner, piece, out var isKnown);
        first = !isKnown || first == partner ? partner : Several;
    }

    /// <summary>The hashes of those that were.</summary>
    public IEnumerable<ulong> Recurring => onlyPartner.Where(piece => piece.Value == Several).Select(piece => piece.Key);
}
