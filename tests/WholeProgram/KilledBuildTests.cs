using System.Text.RegularExpressions;

namespace Site.Tests.WholeProgram;

/// <summary>
/// Stops and kills builds at counted system calls. The output folder has another site before each build.
/// </summary>
public sealed class KilledBuildTests(TwoSites sites) : IClassFixture<TwoSites>
{
    private const string CannotTrace =
        "Programs may not be traced here. ConcurrentBuildTests also tests what a killed build leaves.";

    /// <summary>
    /// Where builds are killed: after a number of system calls that match a pattern, counted before or after
    /// publication.
    /// </summary>
    private static readonly (string Call, int Count, bool IsPublished)[] Kills =
    [
        ("^mkdir", 1, false), // before anything is written
        ("^mkdir.*/\\.output\\.ny\"", 1, false),
        ("^pwrite64", 1, false),
        ("^(unlink|rmdir)", 1, false), // removing the remains of the last build
        ("^pwrite64", 12, false),
        ("^(unlink|rmdir)", 9, false),
        ("^pwrite64", 30, false),
        ("^rename(at)?\\(", 1, false), // the list of files is complete
        ("^syncfs", 1, false),
        ("^renameat2", 1, true),
        ("^(unlink|rmdir)", 1, true),
        ("^(unlink|rmdir)", 30, true),
        ("^unlink.*/\\.output\\.bygges\"", 1, true),
    ];

    [Fact]
    public async Task AfterEveryStepTheOutputIsOneOfTheTwoCompleteSites()
    {
        Assert.SkipUnless(SteppedProgram.TryPrepare(), CannotTrace);
        var steps = 0;
        foreach (var name in TwoSites.Names)
        {
            var expected = sites.Output;
            using var build = await SteppedProgram.StartAsync(sites.Path, "-i", name);
            while (await build.NextAsync() is { } step)
            {
                expected = IsPublished(step) ? sites.CompleteOutput(name) : expected;
                Assert.True(expected == sites.Output, $"after {step}");
                steps++;
            }

            Assert.Equal(0, build.ExitCode);
            Assert.Equal(sites.CompleteOutput(name), expected);
        }

        Assert.InRange(steps, 124, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps} steps");
        sites.AssertNoRemains();
    }

    [Fact]
    public async Task AfterEveryKillTheOutputIsCompleteAndTheNextBuildSucceeds()
    {
        Assert.SkipUnless(SteppedProgram.TryPrepare(), CannotTrace);
        foreach (var kill in Kills)
        {
            foreach (var name in TwoSites.Names)
            {
                var before = sites.Output;
                await KillAsync(name, kill);
                var expected = kill.IsPublished ? sites.CompleteOutput(name) : before;
                Assert.True(sites.Output == expected, $"{kill}, {name}");
            }
        }

        Assert.Equal(0, (await Cli.RunInAsync(sites.Path, "-i", TwoSites.Names[0])).ExitCode);
        Assert.Equal(sites.CompleteOutput(TwoSites.Names[0]), sites.Output);
        sites.AssertNoRemains();
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
            "This file system cannot swap two folders. ConcurrentBuildTests tests that case.");
        return Regex.IsMatch(step, "^renameat2.*EXCHANGE.*= 0$");
    }
}

/// <summary>
/// A folder with two input folders, <c>en</c> and <c>to</c>, and the output of one of them. The sites have the same
/// addresses, but most pages differ.
/// </summary>
public sealed class TwoSites : IAsyncLifetime
{
    public static readonly string[] Names = ["en", "to"];

    private static readonly string[] ForeignFiles = ["noter.txt", "output.gammel/brev.txt", "output.ny-1/brev.txt"];

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> outputs = new(StringComparer.Ordinal);

    public string Path => folder.Path;

    /// <summary>A snapshot of the current output.</summary>
    public string Output => FolderSnapshot.Take(folder.File("output"));

    /// <summary>A snapshot of the complete output of a site.</summary>
    public string CompleteOutput(string name) => outputs[name];

    public async ValueTask InitializeAsync()
    {
        folder.WithSite("bom-and-crlf");
        foreach (var file in ForeignFiles)
        {
            folder.Write(file, "ikke dit");
        }

        foreach (var name in Names)
        {
            folder.Write($"input/forskel.md", $"---\ntitel: Kun på {name}\n---\nTekst.\n");
            Copy(folder.File("input"), folder.File(name));
            Assert.Equal(0, (await Cli.RunInAsync(folder.Path, "-i", name)).ExitCode);
            outputs[name] = Output;
        }

        Directory.Delete(folder.File("input"), recursive: true);
        Assert.NotEqual(outputs[Names[0]], outputs[Names[1]]);
    }

    /// <summary>Asserts that builds left no temporary files and did not touch foreign files.</summary>
    public void AssertNoRemains()
    {
        var entries = Directory.GetFileSystemEntries(folder.Path).Select(System.IO.Path.GetFileName);
        Assert.Equal(
            ["en", "noter.txt", "output", "output.gammel", "output.ny-1", "to"], entries.Order(StringComparer.Ordinal));
        Assert.All(ForeignFiles, file => Assert.Equal("ikke dit", File.ReadAllText(folder.File(file))));
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
