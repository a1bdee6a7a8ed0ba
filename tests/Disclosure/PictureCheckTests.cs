using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

/// <summary>What a picture's file says beside the picture must not be published with it.</summary>
public sealed class PictureCheckTests : IDisposable
{
    private const string
        Creator = "<dc:creator><rdf:Seq><rdf:li>Hans Jensen</rdf:li></rdf:Seq></dc:creator>",
        Latitude = "<exif:GPSLatitude>57,2.0N</exif:GPSLatitude>";

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, byte[]> NamingAPerson => new()
    {
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.JpegExif(SamplePictures.Exif(SamplePictures.Artist, "Hans Jensen"))) },
        { "a.jpeg", SamplePictures.Jpeg(SamplePictures.JpegExif(SamplePictures.Exif(SamplePictures.Copyright, "Hans Jensen"))) },
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.JpegXmp(Creator)) },
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM\u0004\u0004\0\0\0\0\0\u0010\u001C\u0002\u0050\0\u000BHans Jensen"u8])) },
        { "a.png", SamplePictures.Png(SamplePictures.Chunk("tEXt", [.. "Author\0Hans Jensen"u8])) },
        { "a.png", SamplePictures.Png(SamplePictures.PackedText("Copyright", "Hans Jensen")) },
        { "a.png", SamplePictures.Png(SamplePictures.Chunk("eXIf", SamplePictures.Exif(SamplePictures.Artist, "Hans Jensen"))) },
        { "a.webp", SamplePictures.WebP("EXIF", SamplePictures.Exif(SamplePictures.Artist, "Hans Jensen")) },
        { "a.webp", SamplePictures.WebP("XMP ", SamplePictures.Xmp(Creator)) },
    };

    public static TheoryData<string, byte[]> NamingAPlace => new()
    {
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.JpegExif(SamplePictures.Exif(SamplePictures.Description, "Huset", withPlace: true))) },
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.JpegXmp(Latitude)) },
        { "a.png", SamplePictures.Png(SamplePictures.Chunk("eXIf", SamplePictures.Exif(SamplePictures.Description, "Huset", withPlace: true))) },
        { "a.webp", SamplePictures.WebP("EXIF", SamplePictures.Exif(SamplePictures.Description, "Huset", withPlace: true)) },
        { "a.webp", SamplePictures.WebP("XMP ", SamplePictures.Xmp(Latitude)) },
    };

    public static TheoryData<string, byte[]> WithACprNumber => new()
    {
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.JpegExif(SamplePictures.Exif(SamplePictures.Description, "Om 010203-1234"))) },
        { "a.jpg", SamplePictures.Jpeg(SamplePictures.Segment(0xFE, [.. "Om 010203-1234"u8])) },
        { "a.png", SamplePictures.Png(SamplePictures.Chunk("tEXt", [.. "Comment\0Om 010203-1234"u8])) },
    };

    [Theory]
    [MemberData(nameof(NamingAPerson))]
    public void WhoMadeItIsAProblemUnlessItIsAnOffice(string name, byte[] picture)
    {
        var problem = Assert.Single(Scanned(name, picture));

        Assert.False(problem.IsWarning);
        Assert.Equal("Billedets fil nævner »Hans Jensen« som ophav.", problem.What);
        Assert.Empty(Scanned(name, picture, "Hans Jensen"));
    }

    [Theory]
    [MemberData(nameof(NamingAPlace))]
    public void WhereItWasTakenIsAProblem(string name, byte[] picture)
    {
        var problem = Assert.Single(Scanned(name, picture));

        Assert.False(problem.IsWarning);
        Assert.Equal("Billedets fil siger, hvor billedet er taget.", problem.What);
    }

    [Theory]
    [MemberData(nameof(WithACprNumber))]
    public void ACprNumberBesideThePictureIsFound(string name, byte[] picture) =>
        Assert.Contains("CPR-nummer", Assert.Single(Scanned(name, picture)).What, StringComparison.Ordinal);

    [Fact]
    public void APictureThatSaysNothingIsPublishedAsItIs()
    {
        Assert.Empty(Scanned("a.jpg", SamplePictures.Jpeg()));
        Assert.Empty(Scanned("a.png", SamplePictures.Png()));
        Assert.Empty(
            Scanned(
                "a.jpg",
                SamplePictures.Jpeg(
                    SamplePictures.JpegExif(SamplePictures.Exif(SamplePictures.Description, "Huset")))));
    }

    [Fact]
    public void WordsThatUnpackWithoutEndAreNotUnpacked()
    {
        var bomb = SamplePictures.Png(SamplePictures.PackedText("Comment", new string('x', 201_000_000)));

        Assert.Equal(
            "De oplysninger, der ligger i billedets fil, kan ikke læses.", Assert.Single(Scanned("a.png", bomb)).What);
    }

    public void Dispose() => folder.Dispose();

    private ImmutableArray<Problem> Scanned(string name, byte[] picture, params string[] allowed)
    {
        File.WriteAllBytes(folder.File(name), picture);
        var problems = new ProblemList();
        new PersonalDataCheck(
            folder.Path, [.. allowed], Enumerable.Empty<Attachment>().ToLookup(_ => ""), problems).Scan([name]);
        return problems.Sorted;
    }
}
