using System.IO.Compression;
using System.Text;

namespace Site.Tests;

/// <summary>Creates minimal pictures with metadata.</summary>
internal static class SamplePictures
{
    /// <summary>Exif tags (Exif 2.32, 4.6.4).</summary>
    public const ushort Artist = 0x013B, Copyright = 0x8298, Description = 0x010E;

    private const ushort GpsPointer = 0x8825, Ascii = 2, Long = 4, Rational = 5, LatitudeReference = 1, Latitude = 2;

    public static byte[] Jpeg(params byte[][] segments) =>
        [
            0xFF,
            0xD8,
            .. segments.SelectMany(segment => segment),
            .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            0,
            0xFF,
            0xD9,
        ];

    /// <summary>A JPEG segment. The marker is 0xE1 for Exif and XMP, 0xFE for a comment.</summary>
    public static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, .. BigEndian16(content.Length + 2), .. content];

    public static byte[] JpegExif(byte[] exif) => Segment(0xE1, [.. "Exif\0\0"u8, .. exif]);

    public static byte[] JpegXmp(string properties) =>
        Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp(properties)]);

    public static byte[] Png(params byte[][] chunks) =>
        [
            0x89,
            .. "PNG\r\n\u001A\n"u8,
            .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
            .. chunks.SelectMany(chunk => chunk),
            .. Chunk("IDAT", Compress([0, 0])),
            .. Chunk("IEND", []),
        ];

    /// <summary>A PNG chunk. Its checksum is 0, as readers of metadata do not verify it.</summary>
    public static byte[] Chunk(string type, byte[] content) =>
        [.. BigEndian32(content.Length), .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    public static byte[] CompressedText(string keyword, string text) =>
        Chunk("zTXt", [.. Encoding.ASCII.GetBytes(keyword), 0, 0, .. Compress(Encoding.Latin1.GetBytes(text))]);

    public static byte[] WebP(string type, byte[] content)
    {
        byte[] chunks =
        [
            .. "WEBP"u8,
            .. "VP8X"u8,
            .. LittleEndian(10),
            .. new byte[] { 8, 0, 0, 0, 0, 0, 0, 0, 0, 0 },
            .. Encoding.ASCII.GetBytes(type),
            .. LittleEndian(content.Length),
            .. content,
            .. new byte[content.Length % 2],
        ];
        return [.. "RIFF"u8, .. LittleEndian(chunks.Length), .. chunks];
    }

    /// <summary>Exif data with one text and, optionally, a latitude.</summary>
    public static byte[] Exif(ushort tag, string text, bool hasLocation = false)
    {
        const int First = 8, Entry = 12;
        var textBytes = Encoding.ASCII.GetBytes(text + "\0");
        var (count, data) = (hasLocation ? 2 : 1, First + 2 + ((hasLocation ? 2 : 1) * Entry) + 4);
        byte[] place = hasLocation ? [.. Field(GpsPointer, Long, 1, data + textBytes.Length)] : [];
        byte[] gps = hasLocation ? Gps(data + textBytes.Length) : [];
        return
        [
            .. "II*\0"u8,
            .. LittleEndian(First),
            (byte)count,
            0,
            .. Field(tag, Ascii, textBytes.Length, data),
            .. place,
            0,
            0,
            0,
            0,
            .. textBytes,
            .. gps,
        ];
    }

    public static byte[] Xmp(string properties) => Encoding.UTF8.GetBytes($"""
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about=""
          xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:exif="http://ns.adobe.com/exif/1.0/">{properties}</rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        """);

    private static byte[] Gps(int start)
    {
        var degrees = new[] { 57, 1, 2, 1, 0, 1 }.SelectMany(LittleEndian);
        return
        [
            2,
            0,
            .. Field(LatitudeReference, Ascii, 2, 'N'),
            .. Field(Latitude, Rational, 3, start + 30),
            0,
            0,
            0,
            0,
            .. degrees,
        ];
    }

    private static byte[] Field(ushort tag, ushort type, int count, int value) =>
        [(byte)tag, (byte)(tag >> 8), (byte)type, 0, .. LittleEndian(count), .. LittleEndian(value)];

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionMode.Compress))
        {
            zlib.Write(content);
        }

        return compressed.ToArray();
    }

    private static byte[] LittleEndian(int number) =>
        [(byte)number, (byte)(number >> 8), (byte)(number >> 16), (byte)(number >> 24)];

    private static byte[] BigEndian32(int number) => [.. LittleEndian(number).Reverse()];

    private static byte[] BigEndian16(int number) => [(byte)(number >> 8), (byte)number];
}
