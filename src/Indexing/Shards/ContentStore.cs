namespace Site.Indexing.Shards;

/// <summary>Keeps many small contents in a few large arrays, which the collector neither moves nor looks through. Belongs to one thread.</summary>
internal sealed class ContentStore
{
    /// <summary>The collector keeps arrays of this size apart.</summary>
    private const int Size = 1 << 20;

    private Memory<byte> room;

    /// <summary>Room for a content, to be written once.</summary>
    /// <param name="length">In bytes.</param>
    public Memory<byte> Take(int length)
    {
        if (length > Size / 4)
        {
            return new byte[length];
        }

        if (length > room.Length)
        {
            room = new byte[Size];
        }

        var taken = room[..length];
        room = room[length..];
        return taken;
    }

    /// <summary>A copy of a content.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> content)
    {
        var kept = Take(content.Length);
        content.CopyTo(kept.Span);
        return kept;
    }
}
