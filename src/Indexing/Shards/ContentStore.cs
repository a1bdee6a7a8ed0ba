namespace Site.Indexing.Shards;

/// <summary>Keeps many small contents in a few large arrays, which the collector neither moves nor looks through. Belongs to one thread.</summary>
internal sealed class ContentStore
{
    /// <summary>The first array; each is twice as large as the one before, up to a size that the collector keeps apart.</summary>
    private const int SmallestSize = 1 << 12;
    private const int LargestSize = 1 << 20;

    private int size = SmallestSize;
    private Memory<byte> room;

    /// <summary>Room for a content, to be written once.</summary>
    /// <param name="length">In bytes.</param>
    public Memory<byte> Take(int length)
    {
        if (length > LargestSize / 4)
        {
            return new byte[length];
        }

        if (length > room.Length)
        {
            room = new byte[Math.Max(size, length)];
            size = Math.Min(2 * size, LargestSize);
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
