namespace Site.Tests.Writing;

public class OutputFolderTests
{
    [Fact]
    public async Task AFailedBuildLeavesTheOldSiteAsItWasAndNothingBesideIt()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        await Cli.RunInAsync(folder.Path);
        var before = FolderSnapshot.Take(folder.File("output"));
        folder.Write("input/om.md", "---\ntitel: Om\nudflad: x\n---\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(before, FolderSnapshot.Take(folder.File("output")));
        Assert.Equal(
            ["input", "output"],
            Directory.EnumerateDirectories(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task APageThatGivesWayToAnotherIsGoneFromTheSiteAndItsAddressLeadsOn()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");
        await Cli.RunInAsync(folder.Path);
        File.Delete(folder.File("input", "om.md"));
        folder.Write("input/om-os.md", "---\ntitel: Om os\ntidligere-adresser: [/om/]\n---\n");

        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "/om-os/",
            await File.ReadAllTextAsync(
                folder.File("output", "om", "index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder.File("output", "emner")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task APageThatVanishesIsAProblemWhereAnEarlierSiteOrAListTellsOfIt(bool isListed)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om-banken.md", "---\ntitel: Om banken\n---\n");
        await Cli.RunInAsync(folder.Path);
        if (isListed)
        {
            File.Copy(
                folder.File("output", "adresser.txt"),
                Directory.CreateDirectory(folder.File("input", "_data")).FullName + "/adresser.txt");
            Directory.Delete(folder.File("output"), recursive: true);
        }

        File.Move(folder.File("input", "om-banken.md"), folder.File("input", "om-bankens.md"));
        var result = await Cli.RunInAsync(folder.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $"input/{(isListed ? "_data/adresser.txt" : "om-banken.md")}:1:1  Siden /om-banken/ har været udgivet og er væk nu",
            result.Errors,
            StringComparison.Ordinal);
        Assert.Contains(
            "Skriv »tidligere-adresser: [/om-banken/]« på den side, der er kommet i stedet, for eksempel på »om-bankens«.",
            result.Errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageThatIsTakenBackToADraftIsNotLost()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", "---\ntitel: Om\n---\n");
        await Cli.RunInAsync(folder.Path);
        folder.Write("input/om.md", "---\ntitel: Om\nkladde: ja\n---\n");

        Assert.Equal(0, (await Cli.RunInAsync(folder.Path)).ExitCode);
        Assert.False(Directory.Exists(folder.File("output", "om")));
    }

    [Fact]
    public async Task AFolderThatTheProgramDidNotMakeIsNotTouched()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        folder.Write("mine/brev.txt", "vigtigt");

        var result = await Cli.RunInAsync(folder.Path, "-o", "mine");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Mappen mine indeholder filer", result.Errors, StringComparison.Ordinal);
        Assert.Equal(
            "vigtigt",
            await File.ReadAllTextAsync(folder.File("mine", "brev.txt"), TestContext.Current.CancellationToken));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.File("mine")));
    }

    [Fact]
    public async Task TheSameInputGivesTheSameBytes()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path, "-o", "en");
        await Cli.RunInAsync(folder.Path, "-o", "to");

        Assert.Equal(FolderSnapshot.Take(folder.File("en")), FolderSnapshot.Take(folder.File("to")));
    }
}
