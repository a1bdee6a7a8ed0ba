using Site.Model;

namespace Site.Tests.Model;

public class FileKindTests
{
    [Theory]
    [InlineData("a.pdf", FileContent.Pdf)]
    [InlineData("bilag/a.DOCX", FileContent.Package)]
    [InlineData("a.b.csv", FileContent.Text)]
    [InlineData("a.jpeg", FileContent.Picture)]
    [InlineData("a.mp4", FileContent.Video)]
    public void KindsThatCannotRunArePublished(string path, FileContent content) =>
        Assert.Equal(content, FileKind.FromPath(path)?.Content);

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.pdf.html")]
    [InlineData("a.svg")]
    [InlineData("a.docm")]
    [InlineData("a.md")]
    [InlineData("pdf")]
    [InlineData("")]
    public void AllOthersAreNotAndHaveARemedy(string path)
    {
        Assert.Null(FileKind.FromPath(path));
        Assert.EndsWith(".", FileKind.DescribeRemedy(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A", true)]
    [InlineData("a.png", "3C68746D6C3E", false)]
    [InlineData("a.jpg", "FFD8FFE000104A464946", true)]
    [InlineData("a.jpg", "89504E470D0A1A0A", false)]
    [InlineData("a.webp", "524946460000000057454250", true)]
    [InlineData("a.webp", "52494646", false)]
    [InlineData("a.mp4", "000000186674797069736F6D", true)]
    [InlineData("a.mp4", "00", false)]
    [InlineData("a.png", "", false)]
    [InlineData("a.txt", "3C68746D6C3E", true)]
    public void APictureIsKnownByItsFirstBytes(string path, string bytes, bool fits) =>
        Assert.Equal(fits, FileKind.FromPath(path)!.MatchesSignature(Convert.FromHexString(bytes)));
}
