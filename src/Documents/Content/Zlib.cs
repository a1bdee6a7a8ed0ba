using System.IO.Compression;

namespace Site.Documents.Content;

/// <summary>Measures zlib streams (RFC 1950) before a library decompresses them into memory.</summary>
internal static class Zlib
{
    /// <summary>The first byte of a stream with the usual window size.</summary>
    public const byte FirstByte = 0x78;

    private const int HeaderLength = 2;

    /// <summary>
    /// The decompressed length of a stream in bytes. Counting stops once the limit is exceeded, and at the point
    /// where a stream is damaged.
    /// </summary>
    public static long MeasureDecompressed(ReadOnlyMemory<byte> stream, long limit)
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
            // Libraries also use the part of a damaged stream that can be decompressed.
        }

        return length;
    }
}
