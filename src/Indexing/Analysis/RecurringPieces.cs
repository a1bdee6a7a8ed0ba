namespace Site.Indexing.Analysis;

/// <summary>Pieces of words, and whether each was seen beside at least two different ones. The order in which they come does not matter.</summary>
/// <param name="capacity">About how many there will be.</param>
internal sealed class RecurringPieces(int capacity)
{
    /// <summary>Stands for more than one partner; no piece has this hash.</summary>
    private const ulong Several = ulong.MaxValue;

    private readonly PieceMap onlyPartner = new(capacity);

    /// <param name="piece">A piece's hash.</param>
    /// <param name="partner">The hash of what it was seen beside.</param>
    public void Add(ulong piece, ulong partner)
    {
        ref var first = ref onlyPartner[piece];
        first = first == 0 || first == partner ? partner : Several;
    }

    /// <summary>Tells a table what is known of those that were.</summary>
    public void AddTo(PieceTable pieces, PieceKinds kinds) => onlyPartner.AddTo(pieces, kinds, Several);
}
