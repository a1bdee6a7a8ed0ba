using System.Diagnostics;

namespace Site.Tests.Reading;

/// <summary>When a page was last changed is what the version history says, and nothing where it does not say.</summary>
public sealed class VersionHistoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task APageTellsWhenItWasLastChangedAndWhereToMendIt()
    {
        WriteSite();
        Commit("2025-02-01T12:00:00Z");
        folder.Write("input/om.md", "---\ntitel: Om os\n---\nNyt.\n");
        Commit("2025-03-30T22:30:00Z");

        var page = await BuiltPageAsync(folder.Path);

        Assert.Contains("Siden er sidst ændret <time datetime=\"2025-03-31\">31. marts 2025</time>.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lager.example/ret/input/om.md\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lager.example/historik/input/om.md\"", page, StringComparison.Ordinal);
        Assert.Contains("\"dateCreated\":\"2025-02-01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeOfAClosedItemIsNotTold()
    {
        WriteSite();
        folder.Write("input/moeder/2024-03-05-raad/index.md", "---\nforum: raad\ndato: 2024-03-05\nudgave: referat\n---\n");
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n");
        folder.Write("input/moeder/2024-03-05-raad/1.md", "---\nnummer: 1\ntitel: Lukket\nåbenhed: lukket\n---\n");
        Commit("2025-02-01T12:00:00Z");
        await BuiltPageAsync(folder.Path);
        var before = FolderSnapshot.Of(folder.File("output"));
        folder.Write("input/moeder/2024-03-05-raad/1.md", "---\nnummer: 1\ntitel: Stadig lukket\nåbenhed: lukket\n---\n");
        Commit("2025-03-01T12:00:00Z");

        await BuiltPageAsync(folder.Path);

        Assert.Equal(before, FolderSnapshot.Of(folder.File("output")));
    }

    [Fact]
    public async Task AShallowCloneTellsNothing()
    {
        WriteSite();
        Commit("2025-02-01T12:00:00Z");
        folder.Write("input/andet.md", "---\ntitel: Andet\n---\n");
        Commit("2025-03-01T12:00:00Z");
        using var clone = new TemporaryFolder();
        Git(clone.Path, null, "clone", "-q", "--depth", "1", $"file://{folder.Path}", clone.File("kopi"));

        Assert.DoesNotContain("sidst ændret", await BuiltPageAsync(clone.File("kopi")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAVersionHistoryNothingIsTold()
    {
        WriteSite();

        Assert.DoesNotContain("sidst ændret", await BuiltPageAsync(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoPagesAtOneAddressAreToldAlsoWhereTheyChangedAtDifferentTimes()
    {
        WriteSite();
        Commit("2025-02-01T12:00:00Z");
        folder.Write("input/om/index.md", "---\ntitel: Om igen\n---\n");
        Commit("2025-03-01T12:00:00Z");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Adressen /om/ er optaget af en anden side.", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressThatHasNoPlaceForTheFileIsAProblem()
    {
        folder.Write("input/_data/site.yml", "ret adresse: https://lager.example/ret\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("input/_data/site.yml:1:14  »https://lager.example/ret« siger ikke, hvor en fil ligger på nettet.", result.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void WriteSite()
    {
        folder.Write("input/_data/site.yml", "ret adresse: https://lager.example/ret/input/{fil}\nhistorik adresse: https://lager.example/historik/input/{fil}\n");
        folder.Write("input/om.md", "---\ntitel: Om\n---\n");
    }

    private void Commit(string time)
    {
        Git(folder.Path, null, "init", "-q");
        Git(folder.Path, null, "add", "input");
        Git(folder.Path, time, "-c", "user.name=Redaktør", "-c", "user.email=redaktion@proeve.example", "commit", "-q", "-m", "Ændring");
    }

    private static async Task<string> BuiltPageAsync(string folder)
    {
        var result = await Cli.RunInAsync(folder);
        Assert.True(result.ExitCode == 0, result.Errors);
        return await File.ReadAllTextAsync(Path.Combine(folder, "output", "om", "index.html"), TestContext.Current.CancellationToken);
    }

    private static void Git(string folder, string? time, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        (start.Environment["GIT_COMMITTER_DATE"], start.Environment["GIT_AUTHOR_DATE"]) = (time, time);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
