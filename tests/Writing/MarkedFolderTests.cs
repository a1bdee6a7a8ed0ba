using Site.Writing;

namespace Site.Tests.Writing;

public sealed class MarkedFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly MarkedFolder folder;

    public MarkedFolderTests() => folder = new MarkedFolder(temporary.File("output"));

    [Fact]
    public void AFolderWithFilesOfSomebodyElseIsNeitherMarkedNorRemoved()
    {
        temporary.Write("output/brev.txt", "");

        Assert.Throws<OutputFolderException>(folder.Create);
        Assert.Throws<OutputFolderException>(folder.Remove);

        Assert.False(folder.IsMarked);
        Assert.True(File.Exists(temporary.File("output", "brev.txt")));
    }

    [Fact]
    public void AFinishedFolderWithOnlyItsOwnFilesIsRemoved()
    {
        Finish("a/b.html", "index.html");
        temporary.Write("output/a/.DS_Store", "");

        folder.EnsureNoForeignFiles("output");
        folder.Remove();

        Assert.False(folder.Exists);
    }

    [Theory]
    [InlineData("a/c.html")]
    [InlineData("b/.keep")]
    public void AFileThatTheMarkerDoesNotListIsNamedAndKept(string added)
    {
        Finish("a/b.html");
        temporary.Write($"output/{added}", "");

        var refused = Assert.Throws<OutputFolderException>(() => folder.EnsureNoForeignFiles("output"));

        Assert.Contains(added.Split('/')[0], refused.Message, StringComparison.Ordinal);
        Assert.Throws<OutputFolderException>(folder.Remove);
        Assert.True(File.Exists(temporary.File("output", added)));
    }

    [Fact]
    public void AnUnfinishedFolderIsRemovedWhateverIsInIt()
    {
        folder.Create();
        temporary.Write("output/a/b.html", "");

        folder.Remove();

        Assert.False(folder.Exists);
    }

    [Fact]
    public void ALinkIsRemovedButNotWhatItLeadsTo()
    {
        temporary.Write("privat/dagbog.txt", "");
        folder.Create();
        Directory.CreateSymbolicLink(temporary.File("output", "genvej"), temporary.File("privat"));

        folder.Remove();

        Assert.False(folder.Exists);
        Assert.True(File.Exists(temporary.File("privat", "dagbog.txt")));
    }

    public void Dispose() => temporary.Dispose();

    private void Finish(params string[] files)
    {
        folder.Create();
        foreach (var file in files)
        {
            temporary.Write($"output/{file}", "");
        }

        folder.Finish(files);
    }
}
