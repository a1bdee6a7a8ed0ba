namespace Site.Tests.Commands;

/// <summary>Tests the problem reports for editors and for pull requests.</summary>
public class ProblemReportTests
{
    [Theory]
    [InlineData("udfælde: æøå")]
    [InlineData("resumé: ja\nnøgle: 1")]
    public async Task ACaretMarksThePosition(string frontMatter)
    {
        var errors = await CheckAsync($"---\ntitel: Om\n{frontMatter}\n---\n");

        var (line, caret) = Excerpt(errors);
        Assert.Equal(frontMatter.Split('\n')[^1], line);
        Assert.Equal(0, caret);
    }

    [Fact]
    public async Task TabsAndWideCharactersBeforeThePositionCountAsTerminalCells()
    {
        var errors = await CheckAsync("---\ntitel: Om\n---\nA\tå 😀 [x](xref:findes-ikke)\n");

        var (line, caret) = Excerpt(errors);
        Assert.Equal("A    å 😀 [x](xref:findes-ikke)", line);
        Assert.Equal("A    å __ ".Length, caret);
    }

    [Fact]
    public async Task ALongLineIsCutAroundThePosition()
    {
        var before = string.Concat(Enumerable.Repeat("før ", 100));
        var after = string.Concat(Enumerable.Repeat(" efter", 100));
        var errors = await CheckAsync($"---\ntitel: Om\n---\n{before}[linket](xref:findes-ikke){after}\n");

        var (line, caret) = Excerpt(errors);
        Assert.InRange(line.Length, 60, 80);
        Assert.StartsWith("…", line, StringComparison.Ordinal);
        Assert.EndsWith("…", line, StringComparison.Ordinal);
        Assert.StartsWith("[linket]", line[caret..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ControlCharactersAreNotSentToTheTerminal()
    {
        var errors = await CheckAsync("---\ntitel: Om\n\"fejl\\e[2J\": 1\nneutral: \u202Evendt\n---\n");

        Assert.DoesNotContain('\u001b', errors);
        Assert.DoesNotContain('\u202E', errors);
        Assert.Contains("»fejl\uFFFD[2J«", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tekst")]
    [InlineData("github")]
    public async Task ACprNumberIsShownNowhere(string format)
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "input/om.md",
            "---\ntitel: Om\nkladde: 010190-1234\n---\nHer står 010190-1234 og [et link](xref:010190-1234).\n");

        var result = await Cli.RunInAsync(folder.Path, "check", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("»••••••-••••« er ikke ja eller nej.", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProblemsAreGroupedByFileAndCounted()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/en.md", "---\ntitel: En\nudflad: 1\npris: 2\n---\n");
        folder.Write("input/to.md", "---\ntitel: To\nfarve: 3\n---\nSkriv til nogen@eksempel.dk.\n");

        var errors = (await Cli.RunInAsync(folder.Path, "check")).Errors.Trim();

        var groups = errors.Split("\n\n");
        Assert.All(
            groups[0].Split('\n').Where(line => line.StartsWith("input/", StringComparison.Ordinal)),
            line => Assert.StartsWith("input/en.md:", line, StringComparison.Ordinal));
        Assert.All(
            groups[1].Split('\n').Where(line => line.StartsWith("input/", StringComparison.Ordinal)),
            line => Assert.StartsWith("input/to.md:", line, StringComparison.Ordinal));
        Assert.Equal("3 fejl og 1 advarsel i 2 filer. Fejlene skal rettes, før siden kan udgives.", groups[2]);
    }

    [Fact]
    public async Task ThePullRequestCheckRunsACommandThatTheContentPasses()
    {
        var line = Assert.Single(
            File.ReadLines(Repository.File(".github/workflows/check.yml")),
            line => line.Contains("run: dotnet run -- ", StringComparison.Ordinal));

        var result = await Cli.RunAsync(line.Split(" -- ")[1].Split(' '));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("check", line, StringComparison.Ordinal);
        Assert.Contains("--format github", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GitHubGetsAnAnnotationForEachProblemWithoutTextOfTheFile()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "input/om.md",
            "---\ntitel: Om\n\"50 %: ja,\\n::error::nej\": hemmelig tekst\n---\nSkriv til nogen@eksempel.dk.\n");

        var result = await Cli.RunInAsync(folder.Path, "check", "--format", "github");

        Assert.Equal(1, result.ExitCode);
        var commands = result.Output.Split('\n')
            .Where(line => line.StartsWith("::", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, commands.Count);
        Assert.StartsWith(
            "::error file=input/om.md,line=3,col=1,title=Fejl i indholdet::Nøglen »50 %25: ja,%0A::error::nej« kendes ikke. ",
            commands[0],
            StringComparison.Ordinal);
        Assert.StartsWith(
            "::warning file=input/om.md,line=5,col=11,title=Advarsel om indholdet::»nogen@eksempel.dk« ligner en e-mailadresse. ",
            commands[1],
            StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WarningsAreReportedButTheExitCodeIs0()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", "---\ntitel: Om\n---\nSkriv til nogen@eksempel.dk.\n");

        var result = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 advarsel i 1 fil. Siden kan udgives.", result.Errors, StringComparison.Ordinal);
    }

    private static async Task<string> CheckAsync(string page)
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/om.md", page);
        return (await Cli.RunInAsync(folder.Path, "check")).Errors;
    }

    /// <summary>The line shown and the number of cells before its caret.</summary>
    private static (string Line, int Caret) Excerpt(string errors)
    {
        var shown = errors.Split('\n')
            .Where(line => line.Contains('│', StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('│', StringComparison.Ordinal) + 2)..])
            .ToList();
        Assert.Equal(2, shown.Count);
        Assert.Equal("^", shown[1].TrimStart());
        return (shown[0], shown[1].IndexOf('^', StringComparison.Ordinal));
    }
}
