using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;
using Site.Rendering.OpenData;

namespace Site.Tests.Reading;

/// <summary>An item below another, 2.1, from its file to whatever names it by number.</summary>
public sealed class SubItemTests : IDisposable
{
    private readonly ReadingSite site = new ReadingSite()
        .With("_data/fora.yml", "- id: das\n  titel: DAS\n")
        .With("moeder/2026-11-25-das/index.md", "---\nforum: das\ndato: 2026-11-25\nudgave: referat\n---\n");

    [Theory]
    [InlineData("2.10", "2.10")]
    [InlineData("\"2.10\"", "2.10")]
    [InlineData("'02.1'", "2.1")]
    [InlineData("2", "2")]
    public void TheNumberIsReadAsItIsWrittenInTheFile(string written, string number)
    {
        Write("punkt.md", written);

        var (archive, problems) = site.Read();

        Assert.Empty(problems);
        var item = Assert.Single(Assert.Single(archive.Meetings).Items);
        Assert.Equal((number, $"/moeder/2026-11-25-das/{number}/"), ($"{item.Number}", item.Id.Address));
    }

    [Theory]
    [InlineData("3a", "Skriv underpunkter med punktum og tal: »nummer: 3.1«.")]
    [InlineData("3B", "Skriv underpunkter med punktum og tal: »nummer: 3.2«.")]
    [InlineData("2,1", "Skriv et helt tal, »nummer: 2«, eller et underpunkt med punktum, »nummer: 2.1«.")]
    [InlineData("A", "Skriv et helt tal, »nummer: 2«, eller et underpunkt med punktum, »nummer: 2.1«.")]
    public void ALetterIsAProblemWithItsRemedy(string written, string remedy)
    {
        Write("punkt.md", written);
        var problems = new ProblemList();

        site.Read(problems);

        var problem = Assert.Single(problems.Sorted);
        Assert.Equal(
            ($"»{written}« er ikke et punktnummer.", remedy, 2, 9),
            (problem.What, problem.Remedy, problem.Place.Line, problem.Place.Column));
    }

    [Fact]
    public void ItemsStandInTheOrderOfTheirNumbersAndMayLeaveGaps()
    {
        foreach (var number in new[] { "10", "2.10", "2.9", "2", "2.1", "7" })
        {
            Write($"punkt-{number}.md", number);
        }

        var (archive, problems) = site.Read();

        Assert.Empty(problems);
        Assert.Equal(
            ["2", "2.1", "2.9", "2.10", "7", "10"],
            Assert.Single(archive.Meetings).Items.Select(item => $"{item.Number}"));
    }

    [Theory]
    [InlineData("02.1-takster.md", "2.1", true)]
    [InlineData("02-1-takster.md", "2.1", true)]
    [InlineData("02.10-takster.md", "2.1", false)]
    [InlineData("02.1-takster.md", "2", false)]
    [InlineData("03-takster.md", "2.1", false)]
    public void TheNumberInAFilesNameFitsTheItems(string name, string number, bool fits)
    {
        Write(name, number);

        Assert.Equal(fits ? 0 : 1, site.Read().Problems.Length);
    }

    [Fact]
    public void TwoItemsOfOneNumberAreAProblem()
    {
        Write("a.md", "2.1");
        Write("b.md", "02.01");

        Assert.Equal(["moeder/2026-11-25-das/b.md:2:9  Punkt 2.1 findes allerede i a.md."], site.Read().Problems);
    }

    [Theory]
    [InlineData("Se punkt 2.1.", "moeder/2026-11-25-das/2.1")]
    [InlineData("Se punkt 2.10, som blev udsat.", "moeder/2026-11-25-das/2.10")]
    [InlineData("Se punkt 2.", "moeder/2026-11-25-das/2")]
    [InlineData("Se punkt 2.9.", null)]
    [InlineData("Se punkt 2.1.2026.", null)]
    [InlineData("Se [punktet](xref:moeder/2026-11-25-das/2.10).", "moeder/2026-11-25-das/2.10")]
    public void TheTextNamesItByItsNumber(string text, string? target)
    {
        Write("a.md", "2");
        Write("b.md", "2.1");
        Write("c.md", "2.10");
        Write("d.md", "3", $"## Beslutning\n{text}\n");

        var linked = Linked();

        var mentions = linked.Archive.MentionsOf(new PageId(target ?? "moeder/2026-11-25-das/2"));
        Assert.Equal(target is null ? [] : ["moeder/2026-11-25-das/3"], mentions.Select(mention => mention.From.Value));
        Assert.Empty(linked.Problems);
    }

    [Fact]
    public void FollowingUpRedirectsAndDataHaveItsAddress()
    {
        Write("a.md", "2.10", "", "tidligere-adresser: [/dagsorden/2-10]\nsagsnr: 7\n");
        Write("b.md", "3", "", "opfølger: [moeder/2026-11-25-das/2.10]\n");

        var (archive, problems) = Linked();

        Assert.Empty(problems);
        Assert.Equal(
            "/moeder/2026-11-25-das/2.10/",
            Assert.Single(archive.RelationsOf(new PageId("moeder/2026-11-25-das/3")).FollowsUp).Address);
        Assert.Equal(
            ("/dagsorden/2-10", "/moeder/2026-11-25-das/2.10/"),
            Redirects.FindAll(archive)
                .Select(redirect => (redirect.From.EscapedPath, redirect.Target.Address)).Single());
        var oparl = JsonNode.Parse(TextOf(new OParlFiles(archive).CreateAll(), "oparl/moeder/2026-11-25-das/2.10.json"))!;
        Assert.Equal("2.10", oparl["number"]!.ToString());
        Assert.Contains(";2.10;", TextOf(new CsvFiles(archive).CreateAll(), "data/punkter.csv"), StringComparison.Ordinal);
        Assert.Contains(PagePlan.Create(archive), page => page.Path == "moeder/2026-11-25-das/2.10/index.html");
    }

    public void Dispose() => site.Dispose();

    private static string TextOf(IEnumerable<OutputFile> files, string path) =>
        Encoding.UTF8.GetString(files.Single(file => file.Path == path).Content.Span);

    private void Write(string name, string number, string text = "", string keys = "") => site.With(
        $"moeder/2026-11-25-das/{name}",
        $"---\nnummer: {number}\ntitel: P\nåbenhed: åben\ntype: behandling\n{keys}---\n{text}");

    private (LinkedArchive Archive, ImmutableArray<Problem> Problems) Linked()
    {
        var problems = new ProblemList();
        var linked = Linker.Link(PublicArchive.From(site.Read(problems), new DateOnly(2026, 12, 1)), problems);
        return (linked, problems.Sorted);
    }
}
