using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;
using static Site.Tests.SamplePictures;

namespace Site.Tests.Disclosure;

/// <summary>Checks that pictures with personal data in their metadata are reported.</summary>
public sealed class PictureCheckTests : IDisposable
{
    private const string
        Creator = "<dc:creator><rdf:Seq><rdf:li>Hans Jensen</rdf:li></rdf:Seq></dc:creator>",
        Latitude = "<exif:GPSLatitude>57,2.0N</exif:GPSLatitude>";

    /// <summary>The by-line in a Photoshop image resource (IPTC-IIM 4.2, 2:80).</summary>
    private static readonly byte[] Iptc =
    [
        .. "Photoshop 3.0\0"u8,
        .. "8BIM\u0004\u0004\0\0\0\0\0\u0010\u001C\u0002\u0050\0\u000BHans Jensen"u8,
    ];

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, byte[]> NamingAPerson => new()
    {
        { "a.jpg", Jpeg(JpegExif(Exif(Artist, "Hans Jensen"))) },
        { "a.jpeg", Jpeg(JpegExif(Exif(Copyright, "Hans Jensen"))) },
        { "a.jpg", Jpeg(JpegXmp(Creator)) },
        { "a.jpg", Jpeg(Segment(0xED, Iptc)) },
        { "a.png", Png(Chunk("tEXt", [.. "Author\0Hans Jensen"u8])) },
        { "a.png", Png(CompressedText("Copyright", "Hans Jensen")) },
        { "a.png", Png(Chunk("eXIf", Exif(Artist, "Hans Jensen"))) },
        { "a.webp", WebP("EXIF", Exif(Artist, "Hans Jensen")) },
        { "a.webp", WebP("XMP ", Xmp(Creator)) },
    };

    public static TheoryData<string, byte[]> NamingAPlace => new()
    {
        { "a.jpg", Jpeg(JpegExif(Exif(Description, "Huset", hasLocation: true))) },
        { "a.jpg", Jpeg(JpegXmp(Latitude)) },
        { "a.png", Png(Chunk("eXIf", Exif(Description, "Huset", hasLocation: true))) },
        { "a.webp", WebP("EXIF", Exif(Description, "Huset", hasLocation: true)) },
        { "a.webp", WebP("XMP ", Xmp(Latitude)) },
    };

    public static TheoryData<string, byte[]> WithACprNumber => new()
    {
        { "a.jpg", Jpeg(JpegExif(Exif(Description, "Om 010203-1234"))) },
        { "a.jpg", Jpeg(Segment(0xFE, [.. "Om 010203-1234"u8])) },
        { "a.png", Png(Chunk("tEXt", [.. "Comment\0Om 010203-1234"u8])) },
    };

    [Theory]
    [MemberData(nameof(NamingAPerson))]
    public void TheAuthorIsReportedUnlessOfficial(string name, byte[] picture)
    {
        var problem = Assert.Single(Scan(name, picture));

        Assert.False(problem.IsWarning);
        Assert.Equal("Billedets fil nævner »Hans Jensen« som ophav.", problem.What);
        Assert.Empty(Scan(name, picture, "Hans Jensen"));
    }

    [Theory]
    [MemberData(nameof(NamingAPlace))]
    public void TheLocationIsReported(string name, byte[] picture)
    {
        var problem = Assert.Single(Scan(name, picture));

        Assert.False(problem.IsWarning);
        Assert.Equal("Billedets fil siger, hvor billedet er taget.", problem.What);
    }

    [Theory]
    [MemberData(nameof(WithACprNumber))]
    public void ACprNumberInTheMetadataIsReported(string name, byte[] picture) =>
        Assert.Contains("CPR-nummer", Assert.Single(Scan(name, picture)).What, StringComparison.Ordinal);

    [Fact]
    public void APictureWithoutPersonalDataGivesNoProblem()
    {
        Assert.Empty(Scan("a.jpg", Jpeg()));
        Assert.Empty(Scan("a.png", Png()));
        Assert.Empty(Scan("a.jpg", Jpeg(JpegExif(Exif(Description, "Huset")))));
    }

    [Fact]
    public void ADecompressionBombIsNotDecompressed()
    {
        var bomb = Png(CompressedText("Comment", new string('x', 201_000_000)));

        Assert.Equal(
            "De oplysninger, der ligger i billedets fil, kan ikke læses.", Assert.Single(Scan("a.png", bomb)).What);
    }

    public void Dispose() => folder.Dispose();

    private ImmutableArray<Problem> Scan(string name, byte[] picture, params string[] allowed)
    {
        File.WriteAllBytes(folder.File(name), picture);
        var problems = new ProblemList();
        new PersonalDataCheck(
            folder.Path, [.. allowed], Enumerable.Empty<Attachment>().ToLookup(_ => ""), problems).Scan([name]);
        return problems.Sorted;
    }
}
