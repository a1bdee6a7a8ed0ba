namespace Site.Indexing.Analysis;

/// <summary>Pieces of words, and whether each was seen beside at least two different ones. The order in which they come does not matter.</summary>
internal sealed class RecurringPieces
{
    private readonly Dictionary<string, string?>.AlternateLookup<ReadOnlySpan<char>> onlyPartner =
        new Dictionary<string, string?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(ReadOnlySpan<char> piece, ReadOnlySpan<char> partner)
    {
        if (!onlyPartner.TryGetValue(piece, out var first))
        {
            onlyPartner[piece] = partner.ToString();
        }
        else if (first is not null && !partner.SequenceEqual(first))
        {
            onlyPartner[piece] = null;
        }
    }

    public bool Recurs(ReadOnlySpan<char> piece) => onlyPartner.TryGetValue(piece, out var partner) && partner is null;
}
