namespace Site.Tests.Commands;

public class CommandLineTests
{
    [Fact]
    public async Task CheckReportsTheSameProblemsAsABuildAndWritesNothing()
    {
        using var folder = new TemporaryFolder().WithSite("broken-links");

        var build = await Cli.RunInAsync(folder.Path);
        var check = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal((1, 1), (build.ExitCode, check.ExitCode));
        Assert.Equal(ProblemLines(build.Errors), ProblemLines(check.Errors));
        Assert.False(Directory.Exists(folder.File("output")));
    }

    [Fact]
    public async Task ABuildWithoutATerminalPrintsALineForEachStage()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        var result = await Cli.RunInAsync(folder.Path, "build");

        Assert.Equal(0, result.ExitCode);
        Assert.Matches(@"(?m)^Læser +\d+\.\d\d s  2 møder, 4 punkter, 3 andre sider$", result.Output);
        Assert.Matches(@"(?m)^Danner sider +\d+\.\d\d s  \d+ sider$", result.Output);
        Assert.Matches(@"(?m)^Tjekker links +\d+\.\d\d s  \d+ links$", result.Output);
        Assert.DoesNotContain('\u001b', result.Output);
    }

    [Fact]
    public async Task AMissingInputFolderIsReportedInDanishWithExitCode2()
    {
        using var folder = new TemporaryFolder();

        var result = await Cli.RunInAsync(folder.Path, "-i", "findes-ikke");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Mappen findes-ikke findes ikke.", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--findes-ikke")]
    [InlineData("byg")]
    [InlineData("-s", "uden-lighedstegn")]
    public async Task ACommandLineThatCannotBeUnderstoodEndsWithExitCode2(params string[] arguments)
    {
        using var folder = new TemporaryFolder().WithSite("bom-and-crlf");

        var result = await Cli.RunInAsync(folder.Path, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(arguments[^1], result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("output")));
    }

    [Theory]
    [InlineData("-s", "titel=Andet navn", "check")]
    [InlineData("--dag", "2027-01-01", "check")]
    [InlineData("-i", "input", "schema")]
    public async Task AnOptionBeforeTheCommandIsAnErrorThatTellsTheRightOrder(
        string option, string value, string command)
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        var result = await Cli.RunInAsync(folder.Path, option, value, command);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"dotnet run -- {command} {option} …", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("3000-01-01")]
    [InlineData("2030-02-30")]
    [InlineData("i morgen")]
    public async Task ADayThatCannotBeUsedIsToldWithTheYearsThatCan(string day)
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        var result = await Cli.RunInAsync(folder.Path, "check", "--dag", day);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"»{day}« kan ikke bruges som dag.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("fra 1800 til 2999", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("new", "-h")]
    public async Task TheHelpIsInDanish(params string[] arguments)
    {
        var result = await Cli.RunAsync(arguments);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Sådan skrives det:", result.Output, StringComparison.Ordinal);
        Assert.Contains("dotnet run -- ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)usage|options|default|show|command|argument", result.Output);
    }

    [Fact]
    public async Task ASettingOnTheCommandLineOverridesTheSitesOwn()
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path, "-s", "adresse=https://andet.example/", "-s", "titel=Andet navn");

        var front = await File.ReadAllTextAsync(
            folder.File("output", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("https://andet.example/", front, StringComparison.Ordinal);
        Assert.Contains("Andet navn", front, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adrese=https://andet.example/", "Nøglen »adrese« kendes ikke. Mente du »adresse«?")]
    [InlineData("adresse=andet.example", "»andet.example« er ikke en adresse, en hjemmeside kan have.")]
    [InlineData("titel=Rå\u0007det", "-s: ")]
    public async Task ASettingThatCannotBeUsedIsAnErrorOfTheCommandLine(string setting, string expected)
    {
        using var folder = new TemporaryFolder().WithSite("whole-site");

        foreach (var command in (string[][])[["-s", setting], ["check", "-s", setting]])
        {
            var result = await Cli.RunInAsync(folder.Path, command);

            Assert.Equal(2, result.ExitCode);
            Assert.Contains(expected, result.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("input/-s", result.Errors, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder.File("output")));
    }

    [Fact]
    public async Task AFileNameThatCannotBeAnAddressIsReportedWithABetterOne()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/Om Rådet.md", "---\ntitel: Om rådet\n---\n");
        folder.Write("input/vejledning/A\u030Arhus_møde.md", "---\ntitel: Møde\n---\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Omdøb til »om-raadet.md«.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Omdøb til »vejledning/aarhus-moede.md«.", result.Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<string> ProblemLines(string errors) =>
        errors.Split('\n').TakeWhile(line => !line.Contains("skal rettes", StringComparison.Ordinal));
}
