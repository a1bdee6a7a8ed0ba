using System.Text.RegularExpressions;

namespace Site.Tests.Commands;

/// <summary>Checks that a page made by <c>new</c> is valid except for the keys that an editor must fill in.</summary>
public partial class NewTests
{
    /// <summary>Arguments, the file that they create, and the required keys that an editor must fill in.</summary>
    public static TheoryData<string[], string, string[]> Kinds => new()
    {
        { ["møde", "--forum", "raad", "--dato", "2030-02-01"], "moeder/2030-02-01-raad/index.md", ["udgave"] },
        {
            ["punkt", "Takster: én »ny« \"model\" # 2", "--møde", "moeder/2024-03-05-raad"],
            "moeder/2024-03-05-raad/04-takster-en-ny-model-2.md",
            ["type", "åbenhed"]
        },
        { ["aftale", "Ny aftale"], "aftaler/ny-aftale.md", ["aftaletype"] },
        { ["årsrapport", "--tilbud", "proevehuset", "--år", "2029"], "aarsrapporter/proevehuset/2029.md", [] },
        { ["svar", "Svar om autisme"], "centrale-udmeldinger/svar-om-autisme.md", ["status"] },
        { ["vidensbrev", "Det virker"], "vidensbreve/det-virker.md", [] },
        { ["tilbud", "Åhuset"], "tilbud/aahuset.md", [] },
        { ["takster", "Takster 2030", "--år", "2030"], "takster/takster-2030.md", ["driftsherre"] },
        { ["nøgletal", "Belægning"], "noegletal/belaegning.md", [] },
        { ["arbejdsgruppe", "Datagruppen"], "arbejdsgrupper/datagruppen.md", ["status"] },
        { ["høring", "Høring om takster"], "hoeringer/hoering-om-takster.md", [] },
        { ["kalender", "--år", "2031"], "kalender/2031.yml", [] },
        { ["side", "Hvem er vi?"], "hvem-er-vi.md", [] },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ANewPageLacksOnlyTheKeysThatAnEditorMustFillIn(string[] arguments, string file, string[] missing)
    {
        using var folder = Site();

        var result = await Cli.RunInAsync(folder.Path, ["new", .. arguments]);
        var check = await Cli.RunInAsync(folder.Path, "check");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains($"Skrev input/{file}\n", result.Output, StringComparison.Ordinal);
        Assert.All(missing, key => Assert.Contains($"»{key}«", result.Output, StringComparison.Ordinal));
        Assert.Equal(
            missing,
            ProblemLine()
                .Matches(check.Errors)
                .Select(problem => problem.Groups["key"].Value)
                .Order(StringComparer.Ordinal));
        Assert.All(
            ProblemLine().Matches(check.Errors),
            problem => Assert.Equal($"input/{file}", problem.Groups["file"].Value));
        // The rows of a table are the editor's to write, as the next steps say.
        var hasTable = result.Output.Contains("skriv rækkerne i", StringComparison.Ordinal);
        Assert.Equal(hasTable, check.Errors.Contains("Filen har ingen rækker", StringComparison.Ordinal));
        Assert.Equal(missing.Length == 0 && !hasTable ? 0 : 1, check.ExitCode);
    }

    [Fact]
    public async Task FillingInTheNamedKeysCompletesANewPage()
    {
        using var folder = Site();
        await Cli.RunInAsync(
            folder.Path, "new", "punkt", "Takster: én »ny« \"model\" # 2", "--møde", "2024-03-05-raad");
        var file = folder.File("input", "moeder", "2024-03-05-raad", "04-takster-en-ny-model-2.md");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(
            file,
            text.Replace("åbenhed:", "åbenhed: åben", StringComparison.Ordinal)
                .Replace("\ntype:", "\ntype: behandling", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        var build = await Cli.RunInAsync(folder.Path, "build");

        Assert.Equal(0, build.ExitCode);
        Assert.Contains(
            "Takster: én »ny« &quot;model&quot; # 2",
            await File.ReadAllTextAsync(
                folder.File("output", "moeder", "2024-03-05-raad", "4", "index.html"),
                TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverySuggestedKeyIsValidWhenUncommented()
    {
        using var folder = Site();
        await Cli.RunInAsync(folder.Path, "new", "punkt", "Takster", "--møde", "2024-03-05-raad");
        var file = folder.File("input", "moeder", "2024-03-05-raad", "04-takster.md");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(
            file,
            Regex.Replace(text, "^# (.*:)$", "$1", RegexOptions.Multiline),
            TestContext.Current.CancellationToken);
        var check = await Cli.RunInAsync(folder.Path, "check");

        Assert.Contains(
            "\nbilag:",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Equal(
            ["type", "åbenhed", "titel", "åbenhed"],
            ProblemLine()
                .Matches(check.Errors)
                .Select(problem => problem.Groups["key"].Value)
                .OrderBy(key => key != "type"));
    }

    [Fact]
    public async Task ASubItemIsCreatedByGivingItsNumber()
    {
        using var folder = Site();

        await Cli.RunInAsync(folder.Path, "new", "punkt", "Takster", "--møde", "2024-03-05-raad", "--nummer", "2.10");
        await Cli.RunInAsync(folder.Path, "new", "punkt", "Det næste", "--møde", "2024-03-05-raad");

        var meeting = folder.File("input", "moeder", "2024-03-05-raad");
        var text = await File.ReadAllTextAsync(
            Path.Combine(meeting, "02.10-takster.md"), TestContext.Current.CancellationToken);
        Assert.StartsWith("---\nnummer: \"2.10\"\ntitel: Takster\n", text, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(meeting, "04-det-naeste.md")));
    }

    [Fact]
    public async Task AnExistingFileIsNeverOverwritten()
    {
        using var folder = Site();
        folder.Write("input/aftaler/ny-aftale.md", "min tekst");

        var result = await Cli.RunInAsync(folder.Path, "new", "aftale", "Ny aftale");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains("input/aftaler/ny-aftale.md findes i forvejen", result.Errors, StringComparison.Ordinal);
        Assert.Equal(
            "min tekst",
            await File.ReadAllTextAsync(
                folder.File("input", "aftaler", "ny-aftale.md"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("aarsrapport", "--tilbud", "tilbud/proevehuset.md/", "--aar", "2029")]
    [InlineData("moede", "--forum", "raad", "--dato", "2030-02-01")]
    [InlineData("PUNKT", "Takster", "--moede", "input/moeder/2024-03-05-raad/")]
    public async Task ArgumentsMayBeTypedWithoutDanishLetters(params string[] arguments)
    {
        using var folder = Site();

        var result = await Cli.RunInAsync(folder.Path, ["new", .. arguments]);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
    }

    [Theory]
    [InlineData("dotnet run -- new punkt \"Takster\" --møde moeder/", "punkt", "Takster")]
    [InlineData("dotnet run -- new møde --forum das --dato ", "punkt", "Takster", "--møde", "moeder/2099-01-01-raad")]
    [InlineData("dotnet run -- new møde --forum raad --dato ", "møde", "--forum", "raad", "--dato", "i morgen")]
    [InlineData("dotnet run -- new møde --forum das --dato ", "møde", "--forum", "../..")]
    [InlineData("--nummer 2.1", "punkt", "Takster", "--møde", "2024-03-05-raad", "--nummer", "3a")]
    [InlineData("dotnet run -- new tilbud ", "årsrapport", "--tilbud", "findes-ikke", "--år", "2029")]
    [InlineData("dotnet run -- new kalender --år 2027", "kalender")]
    [InlineData("dotnet run -- new aftale \"", "aftale", "!!!")]
    [InlineData("Mente du »tilbud«?", "tilbod", "Huset")]
    [InlineData("optaget af Windows", "aftale", "Con")]
    public async Task AMissingValueIsReportedWithTheCommandToUse(string remedy, params string[] arguments)
    {
        using var folder = Site();
        var before = FolderSnapshot.Take(folder.Path);

        var result = await Cli.RunInAsync(folder.Path, ["new", .. arguments]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.Contains(remedy, result.Errors, StringComparison.Ordinal);
        Assert.Equal(before, FolderSnapshot.Take(folder.Path));
    }

    [Fact]
    public async Task ALongTitleGivesAFileNameCutBetweenWords()
    {
        using var folder = Site();

        await Cli.RunInAsync(folder.Path, "new", "aftale", string.Join(' ', Enumerable.Repeat("samarbejde", 30)));

        Assert.Equal(
            "samarbejde-samarbejde-samarbejde-samarbejde-samarbejde.md",
            Path.GetFileName(Assert.Single(Directory.EnumerateFiles(folder.File("input", "aftaler")))));
    }

    /// <summary>A site without problems, with a meeting of three items and a service.</summary>
    private static TemporaryFolder Site()
    {
        var folder = new TemporaryFolder().WithSite("whole-site");
        folder.Write("input/tilbud/proevehuset.md", "---\ntitel: Prøvehuset\n---\n");
        return folder;
    }

    [GeneratedRegex(
        @"^(?<file>input/[^:]+):\d+:\d+  »(?<key>[^«]+)« (er ikke udfyldt|mangler)\.$", RegexOptions.Multiline)]
    private static partial Regex ProblemLine();
}
