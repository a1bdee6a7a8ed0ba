using System.Collections.Immutable;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Reading;

/// <summary>A second read sees the invalidated files, and only those.</summary>
public sealed class ReadingAgainTests : IDisposable
{
    private const string Added = "om-os.md";

    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");
    private readonly ArchiveReader reader;

    public ReadingAgainTests() => reader = new ArchiveReader(folder.File("input"));

    /// <summary>In this order, each on top of those before it: what came, went or changed, and how.</summary>
    private (string Path, Action Make)[] Changes =>
    [
        (Added, () => Write(Added)),
        (Added, () => File.Delete(At(Added))),
        ("ny-mappe/side.md", () => Write("ny-mappe/side.md")),
        ("ny-mappe/anden.md", () => Write("ny-mappe/anden.md")),
        ("ny-mappe", () => Directory.Delete(At("ny-mappe"), recursive: true)),
        ("Forkert Navn.md", () => Write("Forkert Navn.md")),
        (Added, () => Write(Added)),
        ("Forkert Navn.md", () => File.Delete(At("Forkert Navn.md"))),
        (Added, () => File.Delete(At(Added))),
        (Added, () => File.WriteAllText(At(Added), "")),
        (Added, () => File.Delete(At(Added))),
        ("genvej.md", () => File.CreateSymbolicLink(At("genvej.md"), At("_data/site.yml"))),
        ("genvej.md", () => File.Delete(At("genvej.md"))),
        (Added, () => Write(Added)),
        (Added, () => Replace(Added, path => File.CreateSymbolicLink(path, At("findes-ikke")))),
        (Added, () => Replace(Added, path => Directory.CreateDirectory(path))),
    ];

    [Theory]
    [InlineData("om.md")]
    [InlineData("")]
    public void AChangeIsSeenWhereItIsToldAndWhereEverythingMayHaveChanged(string told)
    {
        Assert.Equal("Om", TitleOf("om"));

        folder.Write("input/om.md", "---\ntitel: Om banken\n---\n");
        reader.Invalidate(told);

        Assert.Equal("Om banken", TitleOf("om"));
    }

    [Fact]
    public void AfterEveryChangeItKnowsTheFilesAndTellsTheProblemsThatANewReaderWould()
    {
        var last = Read(reader);
        foreach (var (path, make) in Changes)
        {
            make();
            reader.Invalidate(path);
            var now = Read(reader);

            Assert.Equal(Read(new ArchiveReader(folder.File("input"))), now);
            Assert.NotEqual(last, now);
            last = now;
        }
    }

    public void Dispose() => folder.Dispose();

    private string? TitleOf(string id) =>
        reader.Read(ImmutableDictionary<string, string>.Empty, new ProblemList())
            .Pages.FirstOrDefault(page => page.Id.Value == id)?.Title;

    private static string Read(ArchiveReader reader)
    {
        var problems = new ProblemList();
        var files = reader.Read(ImmutableDictionary<string, string>.Empty, problems).Files;
        return string.Join('\n', files) + "\n" + string.Join('\n', problems.Sorted);
    }

    private string At(string path) => folder.File("input", path);

    private void Write(string path) => folder.Write($"input/{path}", "---\ntitel: Om os\n---\nHvem vi er.\n");

    private void Replace(string path, Action<string> make)
    {
        File.Delete(At(path));
        make(At(path));
    }
}
