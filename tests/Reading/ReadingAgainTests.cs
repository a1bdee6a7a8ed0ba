using System.Collections.Immutable;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Reading;

/// <summary>A reader that reads a watched folder again sees what has changed, and what it was not told of it need not look at.</summary>
public sealed class ReadingAgainTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private readonly ArchiveReader reader;

    public ReadingAgainTests() => reader = new ArchiveReader(folder.File("input"));

    [Theory]
    [InlineData("om.md")]
    [InlineData("")]
    public void AChangeIsSeenWhereItIsToldAndWhereEverythingMayHaveChanged(string told)
    {
        Assert.Equal("Om", TitleOf("om"));

        folder.Write("input/om.md", "---\ntitel: Om banken\n---\n");
        reader.Forget(told);

        Assert.Equal("Om banken", TitleOf("om"));
    }

    [Fact]
    public void AFileThatCameAndOneThatWentAreSeen()
    {
        TitleOf("om");

        folder.Write("input/ny.md", "---\ntitel: Ny side\n---\n");
        reader.Forget("ny.md");
        Assert.Equal("Ny side", TitleOf("ny"));
        File.Delete(folder.File("input/ny.md"));
        reader.Forget("ny.md");

        Assert.Null(TitleOf("ny"));
    }

    public void Dispose() => folder.Dispose();

    private string? TitleOf(string id) => reader.Read(ImmutableDictionary<string, string>.Empty, new ProblemList()).Pages.FirstOrDefault(page => page.Id.Value == id)?.Title;
}
