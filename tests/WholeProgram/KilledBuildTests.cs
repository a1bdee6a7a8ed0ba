using System.Text.RegularExpressions;

namespace Site.Tests.WholeProgram;

/// <summary>Builds stopped and killed at counted steps, over an output that another site's build has made.</summary>
public sealed class KilledBuildTests(TwoSites sites) : IClassFixture<TwoSites>
{
    private const string CannotTrace =
        "Programs may not be traced here; what a killed build leaves is also tried in BuildsBesideEachOtherTests.";

    /// <summary>
    /// Where builds are killed: after how many calls of a kind, and whether the new site is published by then.
    /// </summary>
    private static readonly (string Call, int Count, bool IsPublished)[] Kills =
    [
        ("^mkdir", 1, false), // beside the output, before anything is written
        ("^mkdir.*/\\.output\\.ny\"", 1, false),
        ("^pwrite64", 1, false),
        ("^(unlink|rmdir)", 1, false), // removing what the last one left
        ("^pwrite64", 12, false),
        ("^(unlink|rmdir)", 9, false),
        ("^pwrite64", 30, false),
        ("^rename(at)?\\(", 1, false), // the list of files is finished
        ("^syncfs", 1, false),
        ("^renameat2", 1, true),
        ("^(unlink|rmdir)", 1, true),
        ("^(unlink|rmdir)", 30, true),
        ("^unlink.*/\\.output\\.bygges\"", 1, true),
    ];

    [Fact]
    public async Task AfterEveryStepTheOutputIsOneOfTheTwoWholeSites()
    {
        Assert.SkipUnless(SteppedProgram.IsPossible(), CannotTrace);
        var steps = 0;
        foreach (var name in TwoSites.Names)
        {
            var expected = sites.Output;
            using var build = await SteppedProgram.StartAsync(sites.Path, "-i", name);
            while (await build.NextAsync() is { } step)
            {
                expected = IsPublished(step) ? sites.Whole(name) : expected;
                Assert.True(expected == sites.Output, $"after {step}");
                steps++;
            }

            Assert.Equal(0, build.ExitCode);
            Assert.Equal(sites.Whole(name), expected);
        }

        Assert.InRange(steps, 124, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps} steps");
        sites.AssertNothingElse();
    }

    [Fact]
    public async Task AfterEveryKillTheOutputIsWholeAndTheNextBuildGoesOn()
    {
        Assert.SkipUnless(SteppedProgram.IsPossible(), CannotTrace);
        foreach (var kill in Kills)
        {
            foreach (var name in TwoSites.Names)
            {
                var before = sites.Output;
                await KillAsync(name, kill);
                Assert.True(sites.Output == (kill.IsPublished ? sites.Whole(name) : before), $"{kill}, {name}");
            }
        }

        Assert.Equal(0, (await Cli.RunInAsync(sites.Path, "-i", TwoSites.Names[0])).ExitCode);
        Assert.Equal(sites.Whole(TwoSites.Names[0]), sites.Output);
        sites.AssertNothingElse();
    }

    private async Task KillAsync(string name, (string Call, int Count, bool IsPublished) kill)
    {
        using var build = await SteppedProgram.StartAsync(sites.Path, "-i", name);
        var (count, isPublished) = (0, false);
        while (count < kill.Count)
        {
            var step = await build.NextAsync()
                ?? throw new InvalidOperationException($"The build of {name} ended before {kill}.");
            isPublished |= IsPublished(step);
            count += isPublished == kill.IsPublished && Regex.IsMatch(step, kill.Call) ? 1 : 0;
        }

        await build.KillAsync();
    }

    private static bool IsPublished(string step)
    {
        Assert.SkipWhen(Regex.IsMatch(step, "^renameat2.*EXCHANGE.*= -1 E(INVAL|NOSYS|XDEV)"),
            "This file system cannot swap two folders; BuildsBesideEachOtherTests tries what happens then.");
        return Regex.IsMatch(step, "^renameat2.*EXCHANGE.*= 0$");
    }
}

/// <summary>
/// A folder with two inputs, <c>en</c> and <c>to</c>, that differ in most pages and in no address; one of them is
/// built.
/// </summary>
public sealed class TwoSites : IAsyncLifetime
{
    public static readonly string[] Names = ["en", "to"];

    private static readonly string[] OfOthers = ["noter.txt", "output.gammel/brev.txt", "output.ny-1/brev.txt"];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);

    public string Path => folder.Path;

    /// <summary>What the output looks like now.</summary>
    public string Output => FolderSnapshot.Of(folder.File("output"));

    /// <summary>What a site looks like when it is built.</summary>
    public string Whole(string name) => whole[name];

    public async ValueTask InitializeAsync()
    {
        folder.WithSite("bom-and-crlf");
        foreach (var file in OfOthers)
        {
            folder.Write(file, "ikke dit");
        }

        foreach (var name in Names)
        {
            folder.Write($"input/forskel.md", $"---\ntitel: Kun på {name}\n---\nTekst.\n");
            Copy(folder.File("input"), folder.File(name));
            Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "-i", name)).ExitCode);
            whole[name] = Output;
        }

        Directory.Delete(folder.File("input"), recursive: true);
        Assert.NotEqual(whole[Names[0]], whole[Names[1]]);
    }

    /// <summary>Nothing that a build left lies about, and what others put there is untouched.</summary>
    public void AssertNothingElse()
    {
        var entries = Directory.GetFileSystemEntries(folder.Path).Select(System.IO.Path.GetFileName);
        Assert.Equal(
            ["en", "noter.txt", "output", "output.gammel", "output.ny-1", "to"], entries.Order(StringComparer.Ordinal));
        Assert.All(OfOthers, file => Assert.Equal("ikke dit", File.ReadAllText(folder.File(file))));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
