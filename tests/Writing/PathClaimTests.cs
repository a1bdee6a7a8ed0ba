using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Tests.Writing;

/// <summary>
/// Two that want one path of the output are a problem of the content, never a fault of the machine (attack.md 1 and 5).
/// </summary>
public sealed class PathClaimTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task AFormerAddressIsNobodysNow()
    {
        (string Address, string Reason)[] taken =
        [
            ("/gammelt-navn/", "det er sidens egen adresse"),
            ("/gammelt-navn", "det er sidens egen adresse"),
            ("/gammelt-navn/index.html", "det er sidens egen adresse"),
            ("/Gammelt-Navn/", "det er sidens egen adresse"),
            ("/gammelt-navn?a=1", "det er sidens egen adresse"),
            ("/om/", "siden i input/om.md ligger der"),
            ("/om?side=2", "siden i input/om.md ligger der"),
            ("/om/index.html/mere", "siden i input/om.md ligger der"),
            ("/moeder/2024-03-05-raad/1/", "siden i input/moeder/2024-03-05-raad/01-takster.md ligger der"),
            ("/moeder/2024-03-05-raad/2/", "siden i input/moeder/2024-03-05-raad/02-lukket.md ligger der"),
            (
                "/moeder/2024-03-05-raad/bilag/oversigt.txt",
                "filen input/moeder/2024-03-05-raad/bilag/oversigt.txt ligger der"),
            (
                "/moeder/2024-03-05-raad/bilag/hemmeligt.txt",
                "filen input/moeder/2024-03-05-raad/bilag/hemmeligt.txt ligger der"),
            ("/kladde/", "siden i input/kladde.md ligger der"),
            ("/fremtid/", "siden i input/fremtid.md ligger der"),
            ("/trukket/", "siden i input/trukket.md ligger der"),
            ("/soeg/", "programmet bruger selv den adresse"),
            ("/soeg?q=x", "programmet bruger selv den adresse"),
            ("/soeg/indeks/x", "programmet bruger selv den adresse"),
            ("/moeder/", "programmet bruger selv den adresse"),
            ("/emner/", "programmet bruger selv den adresse"),
            ("/data/punkter.csv", "programmet bruger selv den adresse"),
            ("/oparl/papers/99.json", "programmet bruger selv den adresse"),
            ("/tema/site.css", "programmet bruger selv den adresse"),
            ("/feed.xml", "programmet bruger selv den adresse"),
            ("/sitemap.xml", "programmet bruger selv den adresse"),
            ("/404.html", "programmet bruger selv den adresse"),
            ("/adresser.txt", "programmet bruger selv den adresse"),
            ("/_redirects", "programmet bruger selv den adresse"),
            ("/_headers", "programmet bruger selv den adresse"),
        ];
        folder.Write("input/trukket.md", "---\ntitel: Trukket\ntrukket-tilbage: 2020-01-01\n---\n");
        folder.Write(
            "input/gammelt-navn.md",
            "---\ntitel: Nyt navn\ntidligere-adresser:\n  - /fri/\n"
            + $"{string.Concat(taken.Select(entry => $"  - {entry.Address}\n"))}---\n");

        var problems = Errors(await InProcess.BuildAsync(folder)).ToList();

        Assert.Equal(taken.Select((entry, index) => $"gammelt-navn.md:{index + 5}:5 {entry.Reason}."),
            problems.Select(
                problem =>
                    $"{problem.Place.File}:{problem.Place.Line}:{problem.Place.Column} {problem.What[(problem.What.IndexOf(": ", StringComparison.Ordinal) + 2)..]}"));
        Assert.Equal(problems, Errors(await InProcess.CheckAsync(folder)));
        Assert.False(Directory.Exists(folder.File("output")));
    }

    /// <summary>Else the build would stop on the day when the held-back page comes out and its lists with it.</summary>
    [Fact]
    public async Task AnAddressIsTakenAlsoWhereAListWillBeOnceAPageIsPublished()
    {
        string[] lists =
        [
            "/emner/botilbud/", "/udfald/ikke-godkendt/", "/kommuner/nord/", "/beslutninger/2031/", "/vidensbreve/",
        ];
        folder.Write("input/_data/emner.yml", "- id: takster\n  titel: Takster\n- id: botilbud\n  titel: Botilbud\n");
        folder.Write("input/_data/kommuner.yml", "- id: nord\n  titel: Nord\n");
        folder.Write("input/vidensbreve/a.md", "---\ntitel: A\nemner: [botilbud]\npubliceres: 2999-01-01\n---\n");
        folder.Write(
            "input/moeder/2031-01-01-raad/index.md",
            "---\nforum: raad\ndato: 2031-01-01\nudgave: dagsorden\npubliceres: 2999-01-01\n---\n");
        folder.Write(
            "input/b.md",
            $"---\ntitel: B\ntidligere-adresser: [{string.Join(", ", lists)}, /emner/gammelt-emne/]\n---\n");

        var problems = Errors(await InProcess.CheckAsync(folder)).Where(problem => problem.Place.File == "b.md");

        Assert.Equal(
            lists.Select(
                list =>
                    $"»{list.TrimEnd('/')}« kan ikke være en tidligere adresse: programmet bruger selv den adresse."),
            problems.Select(problem => problem.What));
    }

    [Theory]
    [InlineData("tidligere-adresser: [/fri/]", "tidligere-adresser: [/fri]")]
    [InlineData("tidligere-adresser: [/fri?a=1]", "tidligere-adresser: [/fri?a=1]")]
    [InlineData("tidligere-adresser: [/fri/]", "tidligere-adresser: [/Fri/]\nkladde: ja")]
    public async Task OnlyOnePageCanHaveAFormerAddress(string first, string second)
    {
        folder.Write("input/a.md", $"---\ntitel: A\n{first}\n---\n");
        folder.Write("input/b.md", $"---\ntitel: B\n{second}\n---\n");

        var problem = Assert.Single(Errors(await InProcess.CheckAsync(folder)));

        Assert.Equal(("b.md", 3), (problem.Place.File, problem.Place.Line));
        Assert.Contains("den står også i input/a.md, linje 3.", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderHasNoFormerAddress()
    {
        folder.Write("input/a/_directory.yml", "tidligere-adresser: [/fri/]\n");
        folder.Write("input/a/b.md", "---\ntitel: B\n---\n");
        folder.Write("input/a/c.md", "---\ntitel: C\n---\n");

        var problem = Assert.Single(Errors(await InProcess.CheckAsync(folder)));

        Assert.Equal(
            ("a/_directory.yml", "»tidligere-adresser« kan ikke sættes for en hel mappe."),
            (problem.Place.File, problem.What));
    }

    [Theory]
    [InlineData("data/punkter.csv")]
    [InlineData("Data/Punkter.csv")]
    [InlineData("tema/tal.csv")]
    [InlineData("adresser.txt")]
    [InlineData("om/index.html")]
    [InlineData("om")]
    public void AFileLiesWhereNothingElseDoes(string file)
    {
        var page = new KeyFigures
        {
            Id = new PageId("tal"),
            File = "tal.md",
            Title = "Tal",
            Tables = [new DataTable("Tal", file, null, [], [], null)],
        };
        var claims = new PathClaims(
            new Archive { Pages = [page, new Page { Id = new PageId("om"), File = "om.md", Title = "Om" }] }, []);
        claims.TryRegister(OutputFile.FromText("data/punkter.csv", ""));
        var problems = new ProblemList();

        claims.Report(problems);

        var problem = Assert.Single(problems.Sorted);
        Assert.Equal(
            (file, $"Adressen /{file} er optaget af en side eller af en fil, som programmet selv laver."),
            (problem.Place.File, problem.What));
    }

    [Fact]
    public async Task ATableIsNoFolderForAPage()
    {
        folder.Write("input/noegletal/tal.csv", "a\n1\n");
        folder.Write(
            "input/noegletal/tal.md",
            "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n      - felt: a\n"
            + "        titel: A\n        type: tal\n---\n");
        folder.Write("input/noegletal/tal.csv.md", "---\ntitel: Tal\n---\n");

        var problem = Assert.Single(Errors(await InProcess.BuildAsync(folder)));

        Assert.Equal("noegletal/tal.csv", problem.Place.File);
    }

    [Theory]
    [InlineData("papers.md", "/papers/")]
    [InlineData("system.md", "/system/")]
    [InlineData("soeg.md", "/soeg/")]
    [InlineData("tema/farver.md", "/tema/farver/")]
    [InlineData("oparl/om.md", "/oparl/om/")]
    [InlineData("om/index.html.md", "/om/index.html/")]
    [InlineData("feed.xml.md", "/feed.xml/")]
    public async Task APageLiesWhereTheProgramHasNothing(string file, string address)
    {
        folder.Write($"input/{file}", "---\ntitel: Side\n---\n");

        var problem = Assert.Single(Errors(await InProcess.BuildAsync(folder)));

        Assert.Equal((file, $"Adressen {address} er optaget af en anden side."), (problem.Place.File, problem.What));
    }

    [Fact]
    public async Task ThePageOfAListIsNoPlaceForAnother()
    {
        for (var number = 1; number <= 101; number++)
        {
            folder.Write($"input/sider/s{number}.md", $"---\ntitel: Side {number}\nemner: [takster]\n---\n");
        }

        folder.Write("input/emner/takster/side/2.md", "---\ntitel: Side\n---\n");

        var problem = Assert.Single(Errors(await InProcess.CheckAsync(folder)));

        Assert.Equal("Adressen /emner/takster/side/2/ er optaget af en anden side.", problem.What);
    }

    [Fact]
    public async Task AFormerAddressOfWhatIsNotPublicLeavesNoTrace()
    {
        folder.Write("input/a.md", "---\ntitel: A\nkladde: ja\ntidligere-adresser: [/kanariefugl/]\n---\n");

        Assert.Empty(Errors(await InProcess.BuildAsync(folder)));

        Assert.DoesNotContain(
            "kanariefugl",
            await File.ReadAllTextAsync(folder.File("output", "_redirects"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("output", "kanariefugl")));
    }

    public void Dispose() => folder.Dispose();

    private static IEnumerable<Problem> Errors(ImmutableArray<Problem> problems) =>
        problems.Where(problem => !problem.IsWarning);
}
