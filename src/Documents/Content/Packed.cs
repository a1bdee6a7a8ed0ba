using System.IO.Compression;

namespace Site.Documents.Content;

/// <summary>Streams of zlib (RFC 1950), measured before a library unpacks them whole.</summary>
internal static class Packed
{
    /// <summary>The first byte of a stream with the usual window.</summary>
    public const byte ZlibStart = 0x78;

    private const int HeaderLength = 2;

    /// <summary>
    /// How many bytes a stream unpacks to, counted no further than to the first beyond a limit; of a damaged stream,
    /// until the damage.
    /// </summary>
    public static long Length(ReadOnlyMemory<byte> stream, long limit)
    {
        using var packed = new MemoryStream(stream.ToArray());
        packed.Position = Math.Min(HeaderLength, packed.Length);
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        var (buffer, length) = (new byte[81920], 0L);
        try
        {
            for (int read; length <= limit && (read = unpacked.Read(buffer)) > 0;)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // Libraries take what they can of a damaged stream, and so does this.
        }

        return length;
    }
}
