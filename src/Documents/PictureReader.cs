using System.Buffers.Binary;
using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Site.Documents.Content;

namespace Site.Documents;

/// <summary>Reads the metadata of a picture: author, location and other text.</summary>
internal static class PictureReader
{
    /// <summary>Exif tags with the name of a person (Exif 2.32, 4.6.4 and 4.6.5, and tags that Windows adds).</summary>
    private static readonly int[] ExifAuthors =
    [
        ExifDirectoryBase.TagArtist, ExifDirectoryBase.TagCopyright, ExifDirectoryBase.TagWinAuthor,
        ExifDirectoryBase.TagCameraOwnerName,
    ];

    /// <summary>IPTC tags with the name of a person or a location (IPTC-IIM 4.2, record 2).</summary>
    private static readonly int[]
        IptcAuthors = [IptcDirectory.TagByLine, IptcDirectory.TagCredit, IptcDirectory.TagCopyrightNotice],
        IptcLocations = [IptcDirectory.TagCity, IptcDirectory.TagSubLocation];

    /// <summary>XMP properties (ISO 16684-1) and PNG keywords (11.3.3.2) with the name of a person.</summary>
    private static readonly string[] AuthorProperties =
        ["creator", "rights", "author", "artist", "copyright", "ownername", "credit"];

    /// <summary>XMP properties with a location.</summary>
    private static readonly string[] LocationProperties =
        ["gpslatitude", "gpslongitude", "city", "location", "sublocation"];

    /// <summary>PNG chunks that may hold compressed data (PNG 11.3.3).</summary>
    private static readonly string[] CompressedChunks = ["zTXt", "iTXt", "iCCP"];

    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n\u001A\n"u8];

    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public static DocumentText Read(byte[] bytes, ReadingBudget budget)
    {
        if (bytes.AsSpan().StartsWith(PngSignature))
        {
            CountDecompressed(bytes, budget);
        }

        try
        {
            return Read(ImageMetadataReader.ReadMetadata(new MemoryStream(bytes, writable: false)));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The library may throw any exception on a damaged file.
            return DocumentText.FromFinding(DocumentFinding.Broken);
        }
    }

    private static DocumentText Read(IReadOnlyList<MetadataExtractor.Directory> directories)
    {
        var texts = directories.SelectMany(ReadTexts).Where(text => !string.IsNullOrWhiteSpace(text.Text)).ToList();
        var hasLocation = texts.Exists(text => text.IsLocation) || directories.OfType<GpsDirectory>().Any(HasLocation);
        return new DocumentText
        {
            Pieces = [.. texts.Select(text => new TextPiece(text.Text))],
            Findings = hasLocation ? [DocumentFinding.PictureLocation] : [],
            Authors = [.. texts.Where(text => text.IsAuthor).Select(text => text.Text.Trim()).Distinct()],
        };
    }

    /// <summary>
    /// Counts the decompressed metadata of a PNG against the budget, as the library decompresses without limit.
    /// </summary>
    private static void CountDecompressed(byte[] bytes, ReadingBudget budget)
    {
        const int HeaderLength = 8, ChecksumLength = 4;
        for (long offset = PngSignature.Length; offset + HeaderLength <= bytes.Length;)
        {
            var header = bytes.AsSpan((int)offset, HeaderLength);
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var rest = bytes.AsMemory((int)offset + HeaderLength);
            var content = rest[..(int)Math.Min(length, rest.Length)];
            var start = content.Span.IndexOf(Zlib.FirstByte);
            if (CompressedChunks.Contains(Encoding.ASCII.GetString(header[4..])) && start >= 0)
            {
                budget.CountBytes(Zlib.MeasureDecompressed(content[start..], budget.BytesLeft));
            }

            offset += HeaderLength + length + ChecksumLength;
        }
    }

    private static bool HasLocation(GpsDirectory gps) =>
        gps.ContainsTag(GpsDirectory.TagLatitude) || gps.ContainsTag(GpsDirectory.TagLongitude);

    private static IEnumerable<MetadataText> ReadTexts(MetadataExtractor.Directory directory) => directory switch
    {
        XmpDirectory xmp => xmp.GetXmpProperties()
            .SelectMany(entry => FromProperty(PropertyName(entry.Key), entry.Value)),
        IptcDirectory => FromTags(directory, IptcAuthors, IptcLocations),
        ExifDirectoryBase => FromTags(directory, ExifAuthors, []),
        _ => FromTags(directory, [], [])
            .Concat(directory.Tags.SelectMany(tag => FromKeywords(directory.GetObject(tag.Type)))),
    };

    private static IEnumerable<MetadataText> FromTags(
        MetadataExtractor.Directory directory, int[] authors, int[] locations) =>
        from tag in directory.Tags
        from text in ReadTag(directory, tag.Type)
        select new MetadataText(text, authors.Contains(tag.Type), locations.Contains(tag.Type));

    /// <summary>The texts of a PNG chunk, each classified by its keyword.</summary>
    private static IEnumerable<MetadataText> FromKeywords(object? value) =>
        value is IEnumerable<MetadataExtractor.KeyValuePair> pairs
            ? pairs.SelectMany(pair => FromProperty(pair.Key, pair.Value.ToString()))
            : [];

    private static IEnumerable<string> ReadTag(MetadataExtractor.Directory directory, int tag)
    {
        var isEncoded = directory is ExifDirectoryBase && IsEncodedText(tag);
        return directory.GetObject(tag) switch
        {
            string text => [text],
            StringValue text => [text.ToString()],
            string[] texts => texts,
            StringValue[] texts => texts.Select(text => text.ToString()),
            byte[] when isEncoded => [directory.GetDescription(tag) ?? ""],
            _ => [],
        };
    }

    /// <summary>
    /// True for tags that store text as bytes: the tags that Windows adds (UTF-16), and the user comment, which names
    /// its encoding.
    /// </summary>
    private static bool IsEncodedText(int tag) =>
        tag is ExifDirectoryBase.TagUserComment
            or (>= ExifDirectoryBase.TagWinTitle and <= ExifDirectoryBase.TagWinSubject);

    /// <summary>
    /// A text classified by the name of its property. Identifiers are ignored, as they look like CPR numbers.
    /// </summary>
    private static IEnumerable<MetadataText> FromProperty(string name, string? text)
    {
        var lowerName = name.ToLowerInvariant();
        return text is null || name.EndsWith("ID", StringComparison.Ordinal)
            ? []
            : [new MetadataText(text, AuthorProperties.Contains(lowerName), LocationProperties.Contains(lowerName))];
    }

    /// <summary>The local name of a property: "creator" of "dc:creator[1]".</summary>
    private static string PropertyName(string path)
    {
        var name = path[(path.LastIndexOfAny([':', '/']) + 1)..];
        return name.Split('[')[0];
    }

    /// <param name="Text">The text.</param>
    /// <param name="IsAuthor">True if it is the name of the creator or owner.</param>
    /// <param name="IsLocation">True if it is the location.</param>
    private sealed record MetadataText(string Text, bool IsAuthor, bool IsLocation);
}
