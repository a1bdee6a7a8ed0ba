using System.Diagnostics;

namespace Site.Tests.Writing;

/// <summary>Builds killed by SIGKILL at moments spread over their whole length.</summary>
public class KilledBuildTests
{
    private const int KillsPerLane = 100;
    private const string Site = "bom-and-crlf";

    [Fact]
    public Task AfterEveryKillTheOutputIsOneOfTheTwoWholeSites() => Task.WhenAll(KillInLane(20261101), KillInLane(20261102));

    private static async Task KillInLane(int seed)
    {
        using var folder = new TemporaryFolder().WithSite(Site);
        var sites = await TwoSites(folder);
        folder.Write("output.gammel/brev.txt", "ikke dit");
        folder.Write("output.ny-1/brev.txt", "ikke dit");
        folder.Write("noter.txt", "ikke dit");
        await Cli.RunInAsync(folder.Path, "-i", "en");
        var length = await LengthOfABuild(folder);

        await KillOften(folder, sites, length, new Random(seed));

        Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "-i", "to")).ExitCode);
        Assert.Equal(sites[1], FolderSnapshot.Of(folder.File("output")));
        Assert.Equal(["en", "input", "noter.txt", "output", "output.gammel", "output.ny-1", "to"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All([folder.File("output.gammel", "brev.txt"), folder.File("output.ny-1", "brev.txt"), folder.File("noter.txt")], file => Assert.Equal("ikke dit", File.ReadAllText(file)));
    }

    /// <summary>Makes two inputs, <c>en</c> and <c>to</c>, that differ in most pages and in no address.</summary>
    /// <returns>What the whole site of each looks like.</returns>
    private static async Task<string[]> TwoSites(TemporaryFolder folder)
    {
        var sites = new List<string>();
        foreach (var name in new[] { "en", "to" })
        {
            foreach (var file in Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories))
            {
                var copy = folder.File(name, Path.GetRelativePath(folder.File("input"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            folder.Write($"{name}/forskel.md", $"---\ntitel: Kun på {name}\n---\nTekst.\n");
            Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "-i", name, "-o", $"hel-{name}")).ExitCode);
            sites.Add(FolderSnapshot.Of(folder.File($"hel-{name}")));
            Directory.Delete(folder.File($"hel-{name}"), recursive: true);
        }

        Assert.NotEqual(sites[0], sites[1]);
        return [.. sites];
    }

    private static async Task<TimeSpan> LengthOfABuild(TemporaryFolder folder)
    {
        var clock = Stopwatch.StartNew();
        await Cli.RunInAsync(folder.Path, "-i", "en");
        return clock.Elapsed;
    }

    /// <summary>Every third build is killed about when it publishes, the others at any time; those done before do not count.</summary>
    private static async Task KillOften(TemporaryFolder folder, string[] sites, TimeSpan length, Random random)
    {
        var (killed, late) = (0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var build = 0; killed < KillsPerLane; build++)
        {
            Assert.True(build < 4 * KillsPerLane, $"only {killed} of {build} builds were still running when their time came");
            using var process = Process.Start(Cli.Start(folder.Path, "-i", build % 2 == 0 ? "en" : "to"))!;
            await (build % 3 == 0 ? AboutToPublish(process, random) : Task.Delay(length * random.NextDouble(), TestContext.Current.CancellationToken));
            var wasKilled = await Kill(process);
            Assert.Equal("", wasKilled ? "" : await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            killed += wasKilled ? 1 : 0;
            late += wasKilled ? 0 : 1;
            var output = FolderSnapshot.Of(folder.File("output"));
            Assert.Contains(output, wasKilled ? sites : [sites[build % 2]]);
            seen.Add(output);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} killed, {late} were done before; a build takes {length.TotalMilliseconds:F0} ms");
        Assert.Equal(2, seen.Count);
    }

    /// <summary>Publishing follows the last stage that is told, and takes a few milliseconds.</summary>
    private static async Task AboutToPublish(Process build, Random random)
    {
        while (await build.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.StartsWith("Tjekker links", StringComparison.Ordinal))
        {
        }

        var wait = TimeSpan.FromMilliseconds(random.NextDouble() * 12);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < wait;)
        {
            Thread.SpinWait(100);
        }
    }

    /// <returns>Whether the build was still running when it was killed.</returns>
    private static async Task<bool> Kill(Process build)
    {
        build.Kill();
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return build.ExitCode == 128 + 9;
    }
}
