using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Site.Disclosure;
using Site.Indexing;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Rendering;

/// <summary>Whether an agreement is in force is decided in one place: whoever says it says the same.</summary>
public sealed class InForceConsumersTests : IAsyncLifetime
{
    private const string Over = "Afløst eller udløbet", Stated = "gælder-fra: 2020-01-01\ngælder-til: 2999-12-31";

    /// <summary>The agreements, each with its dates and what everybody must say of it on 27 November 2026.</summary>
    private static readonly ImmutableDictionary<string, Expected> Agreements = new Dictionary<string, Expected>
    {
        ["gaeldende"] = new(Stated, "Gælder", "Gælder nu", "gaelder", "gælder"),
        ["erstattet"] = new(Stated, "Afløst", Over, "ophoert", "afløst"),
        ["foreslaaet-erstattet"] = new(Stated, "Gælder", "Gælder nu", "gaelder", "gælder"),
        ["senere-erstattet"] =
            new("gælder-fra: 2020-01-01\ngælder-til: 2997-12-31", "Gælder", "Gælder nu", "gaelder", "gælder"),
        ["kommende"] = new(
            "gælder-fra: 2998-01-01\ngælder-til: 2999-12-31\nerstatter: [aftaler/senere-erstattet]",
            "Gælder fra 1. januar 2998", "Kommende", "kommende", "gælder senere"),
        ["udloebet"] = new(
            "gælder-fra: 2018-01-01\ngælder-til: 2019-12-31", "Udløbet 31. december 2019", Over, "ophoert", "udløbet"),
        ["uden-slutdato"] = new(
            "gælder-fra: 2020-01-01",
            "Slutdato ikke oplyst", "Slutdato ikke oplyst", "uden-slutdato", "slutdato ikke oplyst"),
        ["dateret"] = new(
            "vedtaget: 2020-01-01",
            "Slutdato ikke oplyst", "Slutdato ikke oplyst", "uden-slutdato", "slutdato ikke oplyst"),
        ["uden-datoer"] = new("", "Perioden er ukendt", "Uden kendt periode", null, "perioden er ukendt"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly TemporaryFolder folder = new();
    private ImmutableDictionary<string, SearchablePage> found = ImmutableDictionary<string, SearchablePage>.Empty;

    public static TheoryData<string> Names => [.. Agreements.Keys.Order(StringComparer.Ordinal)];

    public async ValueTask InitializeAsync()
    {
        folder.WithSite("whole-site");
        foreach (var (name, expected) in Agreements)
        {
            WriteAgreement(name, "forstærket samarbejde", expected.Dates);
        }

        // The only ones of their types, so that a text on a meeting's page can call them by type alone.
        WriteAgreement("styring", "styringsaftale", Stated);
        WriteAgreement("social", "socialaftale", Stated);
        folder.Write(
            "input/moeder/2025-11-25-raad/index.md", "---\nforum: raad\ndato: 2025-11-25\nudgave: referat\n---\n");
        WriteItem(1, "godkendt", "[aftaler/erstattet, aftaler/social]", "De to aftaler er erstattet.");
        WriteItem(2, "ikke godkendt", "[aftaler/foreslaaet-erstattet, aftaler/styring]", "Forslaget faldt.");
        WriteItem(3, "drøftet", "[]", "Rådet talte om styringsaftalen og socialaftalen.");
        Assert.DoesNotContain(await InProcess.BuildAsync(folder), problem => !problem.IsWarning);

        var archive = new ArchiveReader(folder.File("input")).Read(new Dictionary<string, string>(), new ProblemList());
        var linked = Linker.Link(PublicArchive.From(archive, new DateOnly(2026, 11, 27)), new ProblemList());
        found = SearchDocuments.From(linked).ToImmutableDictionary(page => page.Hit.Address, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ThePageHasTheBadge(string name) =>
        Assert.Equal(Agreements[name].Badge, Html($"aftaler/{name}").QuerySelector(".standing .badge")!.TextContent);

    [Theory]
    [InlineData("erstattet", true)]
    [InlineData("senere-erstattet", true)]
    [InlineData("foreslaaet-erstattet", false)]
    public void OnlyWhatWasCarriedIsNamedAsReplacingIt(string name, bool expected) =>
        Assert.Equal(
            expected,
            Html($"aftaler/{name}").QuerySelectorAll("th").Any(heading => heading.TextContent.Trim() == "Afløses af"));

    [Theory]
    [MemberData(nameof(Names))]
    public void TheListHasItWithItsBadgeInTheGroup(string name)
    {
        var entry = LinkTo(Html("aftaler"), name).Closest("li")!;

        Assert.Equal(Agreements[name].Badge, entry.QuerySelector(".badge")!.TextContent);
        Assert.Equal(Agreements[name].Group, entry.Closest("section")!.QuerySelector("h2")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheFrontPageHasItOnlyUnderWhatIsStated(string name)
    {
        var section = Html("").QuerySelectorAll("section li a")
            .FirstOrDefault(link => IsTo(link, name))?.Closest("section");

        Assert.Equal(
            Agreements[name].Facet switch
            {
                "gaelder" => "Aftaler, der gælder",
                "uden-slutdato" => "Aftaler uden oplyst slutdato",
                _ => null,
            },
            section?.QuerySelector("h2")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheSearchHasItUnderTheStatusAndRanksOnlyWhatIsOverLower(string name)
    {
        var page = found[$"/aftaler/{name}/"];

        Assert.Equal(Agreements[name].Facet, page.Facets[^1].SingleOrDefault()?.Key);
        Assert.Equal(Agreements[name].Group == Over, page.Document.Boost < 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void FeedsAndDataHaveTheStatus(string name)
    {
        var row = File.ReadLines(folder.File("output/data/aftaler.csv"))
            .Single(line => line.StartsWith($"aftaler/{name};", StringComparison.Ordinal));
        var paper = JsonDocument.Parse(File.ReadAllText(folder.File($"output/oparl/aftaler/{name}.json"))).RootElement;
        var feed = System.Xml.Linq.XDocument.Load(folder.File("output/feed.xml")).Descendants()
            .Where(element => element.Name.LocalName == "entry").Select(entry => entry.Value)
            .Single(text => text.Contains($"/aftaler/{name}/", StringComparison.Ordinal));

        Assert.Equal(Agreements[name].Status, row.Split(';')[^1]);
        Assert.Equal(Agreements[name].Status, paper.GetProperty("vidensbanken:status").GetString());
        Assert.Contains($"Status: {Agreements[name].Status}.", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void RecognitionTakesForInForceWhatNothingCarriedHasReplaced()
    {
        var links = Html("moeder/2025-11-25-raad/3").QuerySelectorAll(".prose a")
            .Select(link => link.GetAttribute("href"));

        Assert.Equal(["/aftaler/styring/"], links);
    }

    [Fact]
    public void ADecisionWithoutAnEndDateMayStillHold()
    {
        var decision = found["/moeder/2025-11-25-raad/1/"];

        Assert.Equal("uden-slutdato", Assert.Single(decision.Facets[^1]).Key);
        Assert.Empty(found["/moeder/2025-11-25-raad/2/"].Facets[^1]);
        Assert.EndsWith(
            ";slutdato ikke oplyst",
            File.ReadLines(folder.File("output/data/punkter.csv"))
                .Single(line => line.StartsWith("moeder/2025-11-25-raad/1;", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private void WriteAgreement(string name, string type, string dates) => folder.Write(
        $"input/aftaler/{name}.md", $"---\ntitel: Aftalen {name}\naftaletype: {type}\n{dates}\n---\nAftalens tekst.\n");

    private void WriteItem(int number, string outcome, string replaces, string decision) => folder.Write(
        $"input/moeder/2025-11-25-raad/{number}.md",
        $"""
        ---
        nummer: {number}
        titel: Punkt {number}
        åbenhed: åben
        type: behandling
        udfald: {outcome}
        erstatter: {replaces}
        ---
        ## Beslutning

        {decision}
        """);

    private IHtmlDocument Html(string page) =>
        new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", page, "index.html")));

    private static IElement LinkTo(IHtmlDocument page, string name) =>
        page.QuerySelectorAll("main section li h3 a").Single(link => IsTo(link, name));

    private static bool IsTo(IElement link, string name) => link.GetAttribute("href") == $"/aftaler/{name}/";

    private sealed record Expected(string Dates, string Badge, string Group, string? Facet, string Status);
}
