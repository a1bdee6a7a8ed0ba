using System.Buffers.Binary;
using System.Text;
using MetadataExtractor;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Iptc;
using MetadataExtractor.Formats.Xmp;
using Site.Documents.Content;

namespace Site.Documents;

/// <summary>
/// Reads what is written in a picture's file beside the picture: who made it, where, and any other words.
/// </summary>
internal static class PictureReader
{
    /// <summary>Tags that name a person (Exif 2.32, 4.6.4 and 4.6.5; Windows' own).</summary>
    private static readonly int[] ExifAuthors =
    [
        ExifDirectoryBase.TagArtist, ExifDirectoryBase.TagCopyright, ExifDirectoryBase.TagWinAuthor,
        ExifDirectoryBase.TagCameraOwnerName,
    ];

    /// <summary>Tags that name a person or a place (IPTC-IIM 4.2, record 2).</summary>
    private static readonly int[]
        IptcAuthors = [IptcDirectory.TagByLine, IptcDirectory.TagCredit, IptcDirectory.TagCopyrightNotice],
        IptcPlaces = [IptcDirectory.TagCity, IptcDirectory.TagSubLocation];

    /// <summary>Properties of XMP (ISO 16684-1) and keywords of PNG (11.3.3.2) that name a person.</summary>
    private static readonly string[] AuthorWords =
        ["creator", "rights", "author", "artist", "copyright", "ownername", "credit"];

    /// <summary>Properties of XMP that name a place.</summary>
    private static readonly string[] PlaceWords = ["gpslatitude", "gpslongitude", "city", "location", "sublocation"];

    /// <summary>Chunks of a PNG whose words are packed (PNG 11.3.3).</summary>
    private static readonly string[] PackedChunks = ["zTXt", "iTXt", "iCCP"];

    private static readonly byte[] PngSignature = [0x89, .. "PNG\r\n\u001A\n"u8];

    /// <param name="bytes">The picture.</param>
    /// <param name="budget">What may still be unpacked.</param>
    /// <exception cref="BudgetExceededException">It unpacks to more than anybody writes.</exception>
    public static DocumentText Read(byte[] bytes, ReadingBudget budget)
    {
        if (bytes.AsSpan().StartsWith(PngSignature))
        {
            MeasureChunks(bytes, budget);
        }

        try
        {
            return Read(ImageMetadataReader.ReadMetadata(new MemoryStream(bytes, writable: false)));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // The library throws whatever its code meets in a damaged file.
            return DocumentText.With(DocumentFinding.Broken);
        }
    }

    private static DocumentText Read(IReadOnlyList<MetadataExtractor.Directory> directories)
    {
        var words = directories.SelectMany(Words).Where(word => !string.IsNullOrWhiteSpace(word.Text)).ToList();
        var hasPlace = words.Exists(word => word.IsPlace) || directories.OfType<GpsDirectory>().Any(HasPlace);
        return new DocumentText
        {
            Pieces = [.. words.Select(word => new TextPiece(word.Text))],
            Findings = hasPlace ? [DocumentFinding.PicturePlace] : [],
            Authors = [.. words.Where(word => word.IsAuthor).Select(word => word.Text.Trim()).Distinct()],
        };
    }

    /// <summary>The library unpacks the words of a PNG whole, so what they unpack to is counted before.</summary>
    private static void MeasureChunks(byte[] bytes, ReadingBudget budget)
    {
        const int HeaderLength = 8, ChecksumLength = 4;
        for (long place = PngSignature.Length; place + HeaderLength <= bytes.Length;)
        {
            var header = bytes.AsSpan((int)place, HeaderLength);
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var rest = bytes.AsMemory((int)place + HeaderLength);
            var content = rest[..(int)Math.Min(length, rest.Length)];
            var packed = content.Span.IndexOf(Packed.ZlibStart);
            if (PackedChunks.Contains(Encoding.ASCII.GetString(header[4..])) && packed >= 0)
            {
                budget.TakeBytes(Packed.Length(content[packed..], budget.BytesLeft));
            }

            place += HeaderLength + length + ChecksumLength;
        }
    }

    private static bool HasPlace(GpsDirectory gps) =>
        gps.ContainsTag(GpsDirectory.TagLatitude) || gps.ContainsTag(GpsDirectory.TagLongitude);

    private static IEnumerable<MetadataText> Words(MetadataExtractor.Directory directory) => directory switch
    {
        XmpDirectory xmp => xmp.GetXmpProperties().SelectMany(entry => Named(PropertyName(entry.Key), entry.Value)),
        IptcDirectory => Tagged(directory, IptcAuthors, IptcPlaces),
        ExifDirectoryBase => Tagged(directory, ExifAuthors, []),
        _ => Tagged(directory, [], []).Concat(directory.Tags.SelectMany(tag => Keyed(directory.GetObject(tag.Type)))),
    };

    private static IEnumerable<MetadataText> Tagged(
        MetadataExtractor.Directory directory, int[] authors, int[] places) =>
        from tag in directory.Tags
        from text in Texts(directory, tag.Type)
        select new MetadataText(text, authors.Contains(tag.Type), places.Contains(tag.Type));

    /// <summary>The texts of PNG, each of which has a keyword of its own.</summary>
    private static IEnumerable<MetadataText> Keyed(object? value) =>
        value is IEnumerable<MetadataExtractor.KeyValuePair> pairs
            ? pairs.SelectMany(pair => Named(pair.Key, pair.Value.ToString()))
            : [];

    private static IEnumerable<string> Texts(MetadataExtractor.Directory directory, int tag)
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

    /// <summary>Windows writes its own tags in UTF-16, and a comment says how it is written.</summary>
    private static bool IsEncodedText(int tag) =>
        tag is ExifDirectoryBase.TagUserComment
            or (>= ExifDirectoryBase.TagWinTitle and <= ExifDirectoryBase.TagWinSubject);

    /// <summary>
    /// A text with the name it stands under; none for identifiers, which have as many digits as a CPR number.
    /// </summary>
    private static IEnumerable<MetadataText> Named(string name, string? text)
    {
        var known = name.ToLowerInvariant();
        return text is null || name.EndsWith("ID", StringComparison.Ordinal)
            ? []
            : [new MetadataText(text, AuthorWords.Contains(known), PlaceWords.Contains(known))];
    }

    /// <summary>"creator" of "dc:creator[1]".</summary>
    private static string PropertyName(string path)
    {
        var name = path[(path.LastIndexOfAny([':', '/']) + 1)..];
        return name.Split('[')[0];
    }

    /// <param name="Text">What is written.</param>
    /// <param name="IsAuthor">Whether it names who made the picture or owns it.</param>
    /// <param name="IsPlace">Whether it names where it was taken.</param>
    private sealed record MetadataText(string Text, bool IsAuthor, bool IsPlace);
}
