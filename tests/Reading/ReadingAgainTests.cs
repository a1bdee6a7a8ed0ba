using System.Collections.Immutable;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Reading;

/// <summary>A second read sees the invalidated files, and only those.</summary>
public sealed class ReadingAgainTests : IDisposable
{
    private const string Added = "om-os.md", Attachments = "moeder/2024-03-05-raad/bilag";

    private const string Figures = """
        ---
        titel: Tal
        tabeller:
          - titel: Tal
            fil: 2024/q1/tal.csv
            kolonner:
              - {felt: k, titel: K, type: tal}
        ---

        """;

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
        (Attachments, () => Directory.Move(At(Attachments), folder.File("bilag"))),
        (Attachments, () => Directory.Move(folder.File("bilag"), At(Attachments))),
        ("moeder", () => Directory.Move(At("moeder"), folder.File("moeder"))),
        ("moeder", () => Directory.Move(folder.File("moeder"), At("moeder"))),
        ("noegletal/tal.md", () => folder.Write("input/noegletal/tal.md", Figures)),
        ("noegletal/2024/q1/tal.csv", () => folder.Write("input/noegletal/2024/q1/tal.csv", "k\n1\n")),
        ("noegletal/2024/q1/tal.csv", () => folder.Write("input/noegletal/2024/q1/tal.csv", "l\n1\n")),
        ("noegletal/2024", () => Directory.Move(At("noegletal/2024"), At("noegletal/2025"))),
        ("noegletal/2025", () => Directory.Move(At("noegletal/2025"), At("noegletal/2024"))),
        ("noegletal/_directory.yml", () => folder.Write("input/noegletal/_directory.yml", "kladde: måske\n")),
        ("noegletal/_directory.yml", () => File.Delete(At("noegletal/_directory.yml"))),
        ("_directory.yml", () => folder.Write("input/_directory.yml", "kladde: måske\n")),
        ("_directory.yml", () => File.Delete(At("_directory.yml"))),
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
