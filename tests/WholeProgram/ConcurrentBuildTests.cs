using System.Text;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Tests.WholeProgram;

public class ConcurrentBuildTests
{
    [Fact]
    public async Task ASecondBuildReportsThatOneIsRunning()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        using var first = new OutputFolder(folder.File("output"));
        first.Write(OutputFile.FromText("index.html", "den første", null));

        var second = await Cli.RunInAsync(folder.Path);
        first.Publish();

        Assert.Equal(2, second.ExitCode);
        Assert.Equal(
            "En anden bygning er i gang med mappen output. Vent, til den er færdig, og prøv igen.",
            second.Errors.Trim());
        Assert.Equal(
            "den første",
            await File.ReadAllTextAsync(folder.File("output", "index.html"), TestContext.Current.CancellationToken));
    }

    /// <summary>
    /// A build that is about to finish holds the lock for a moment longer, and so do child processes of a killed build.
    /// </summary>
    [Fact]
    public async Task ABuildWaitsForOneThatIsAboutToFinish()
    {
        using var folder = new TemporaryFolder();
        var first = new OutputFolder(folder.File("output"));
        first.Write(OutputFile.FromText("index.html", "den første", null));
        first.Publish();

        OutputFolder? created = null;
        var waiting = new Thread(() => created = new OutputFolder(folder.File("output")));
        waiting.Start();
        SpinWait.SpinUntil(() => waiting.ThreadState.HasFlag(ThreadState.WaitSleepJoin) || !waiting.IsAlive);
        first.Dispose();
        waiting.Join();

        using var second = created!;
        second.Write(OutputFile.FromText("index.html", "den anden", null));
        second.Publish();
        Assert.Equal(
            "den anden",
            await File.ReadAllTextAsync(folder.File("output", "index.html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OfSimultaneousBuildsEachPublishesEverythingOrFails()
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");
        await Cli.RunInAsync(folder.Path, "-o", "hel");

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Cli.RunInAsync(folder.Path)));

        Assert.Contains(results, result => result.ExitCode == 0);
        Assert.All(
            results.Where(result => result.ExitCode != 0),
            result => Assert.StartsWith("En anden bygning er i gang", result.Errors, StringComparison.Ordinal));
        Assert.Equal(FolderSnapshot.Take(folder.File("hel")), FolderSnapshot.Take(folder.File("output")));
        Assert.Equal(["hel", "input", "output"], Entries(folder));
    }

    [Fact]
    public void TheNewSiteReplacesTheOldWhereFoldersCannotBeSwapped()
    {
        using var folder = new TemporaryFolder();

        Publish(folder, "gammel", swap: null);
        Publish(folder, "ny", (_, _) => false);

        Assert.Equal("ny", File.ReadAllText(folder.File("output", "index.html")));
        Assert.Equal(["output"], Entries(folder));
    }

    [Fact]
    public void ASiteLeftBetweenTwoRenamesIsRestoredByTheNextBuild()
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "gammel", swap: null);
        Directory.Move(folder.File("output"), folder.File(".output.gammel"));

        using (new OutputFolder(folder.File("output")))
        {
            // A build that finds problems publishes nothing.
        }

        Assert.Equal("gammel", File.ReadAllText(folder.File("output", "index.html")));
        Assert.Equal(["output"], Entries(folder));
    }

    [Theory]
    [InlineData(".output.ny")]
    [InlineData(".output.gammel")]
    public void AForeignFolderInTheWayIsReportedAndNotTouched(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"{name}/brev.txt", "vigtigt");

        var exception = Assert.Throws<OutputFolderException>(() => new OutputFolder(folder.File("output")));

        Assert.Contains(name, exception.Message, StringComparison.Ordinal);
        Assert.Equal("vigtigt", File.ReadAllText(folder.File(name, "brev.txt")));
        Assert.Equal([name], Entries(folder));
    }

    [Fact]
    public void AForeignFileInPlaceOfTheLockIsReportedAndNotTouched()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".output.bygges", "vigtigt");

        Assert.Throws<OutputFolderException>(() => new OutputFolder(folder.File("output")));

        Assert.Equal("vigtigt", File.ReadAllText(folder.File(".output.bygges")));
    }

    /// <summary>
    /// Killed after creating the list of files, while writing it, while writing a page, and while removing the old
    /// site.
    /// </summary>
    [Theory]
    [InlineData(".output.ny/.vidensbanken", "")]
    [InlineData(".output.ny/.vidensbanken.ny", "index.ht")]
    [InlineData(".output.ny/om/index.html", "halv")]
    [InlineData(".output.gammel/index.html", "halv")]
    public void TheRemainsOfAKilledBuildAreRemovedByTheNext(string file, string content)
    {
        using var folder = new TemporaryFolder();
        Publish(folder, "gammel", swap: null);
        folder.Write($"{Path.GetDirectoryName(file)!.Split('/')[0]}/.vidensbanken", "");
        folder.Write(file, content);

        Publish(folder, "ny", swap: null);

        Assert.Equal("ny", File.ReadAllText(folder.File("output", "index.html")));
        Assert.Equal(["output"], Entries(folder));
    }

    private static void Publish(TemporaryFolder folder, string text, Func<string, string, bool>? swap)
    {
        using var output = new OutputFolder(folder.File("output"), swap);
        output.Write(new OutputFile("index.html", Encoding.UTF8.GetBytes(text), null));
        output.Publish();
    }

    private static IEnumerable<string?> Entries(TemporaryFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal);
}
