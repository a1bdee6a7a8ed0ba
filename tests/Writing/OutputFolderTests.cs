namespace Site.Tests.Writing;

public class OutputFolderTests
{
    [Fact]
    public async Task AFailedBuildLeavesTheOldSiteAsItWasAndNothingBesideIt()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        await Cli.RunInAsync(folder.Path);
        var before = FolderSnapshot.Of(folder.File("output"));
        folder.Write("input/om.md", "---\ntitel: Om\nudflad: x\n---\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, FolderSnapshot.Of(folder.File("output")));
        Assert.Equal(["input", "output"], Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task APageThatIsGoneFromTheInputIsGoneFromTheSite()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        await Cli.RunInAsync(folder.Path);
        File.Delete(folder.File("input", "om.md"));

        await Cli.RunInAsync(folder.Path);

        Assert.False(Directory.Exists(folder.File("output", "om")));
        Assert.True(Directory.Exists(folder.File("output", "emner")));
    }

    [Fact]
    public async Task AFolderThatTheProgramDidNotMakeIsNotTouched()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        folder.Write("mine/brev.txt", "vigtigt");

        var result = await Cli.RunInAsync(folder.Path, "-o", "mine");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Mappen mine indeholder filer", result.Errors, StringComparison.Ordinal);
        Assert.Equal("vigtigt", await File.ReadAllTextAsync(folder.File("mine", "brev.txt"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.File("mine")));
    }

    [Fact]
    public async Task TheSameInputGivesTheSameBytes()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path, "-o", "en");
        await Cli.RunInAsync(folder.Path, "-o", "to");

        Assert.Equal(FolderSnapshot.Of(folder.File("en")), FolderSnapshot.Of(folder.File("to")));
    }
}
