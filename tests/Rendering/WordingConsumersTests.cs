using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Site.Tests.Rendering;

/// <summary>Excerpts, capitals, times and JSON in pages are the same for everybody who writes them.</summary>
public sealed class WordingConsumersTests : IAsyncLifetime
{
    /// <summary>Wherever it is cut, only the word may stay.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("ord –, ", 60));

    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        folder.WithSite("whole-site");
        folder.Write(
            "input/moeder/2026-11-25-raad/index.md",
            "---\nforum: raad\ndato: 2026-11-25\nudgave: referat\n---\n");
        folder.Write("input/moeder/2026-11-25-raad/1.md", $"""
            ---
            nummer: 1
            titel: "{Long[..80]} </script> til sidst"
            åbenhed: åben
            type: behandling
            udfald: godkendt
            ---
            ## Sagsfremstilling
            Se [planen](xref:plan) {Long}slut.

            ## Beslutning
            {Long}slut.
            """);
        folder.Write("input/plan.md", "---\ntitel: En plan\n---\nTekst.\n");
        Assert.DoesNotContain(await InProcess.BuildAsync(folder), problem => !problem.IsWarning);
    }

    [Fact]
    public void AListsExcerptEndsInAWord() =>
        Assert.Contains(Texts("beslutninger/2026/index.html", ".hit__text"), EndsInAWord);

    [Fact]
    public void AHitsDecisionEndsInAWord() => Assert.EndsWith("ord …", Hit()[4].GetString(), StringComparison.Ordinal);

    [Fact]
    public void AQuoteEndsInAWord() => Assert.Contains(Texts("plan/index.html", ".quote"), EndsInAWord);

    [Fact]
    public void APagesTitleIsCutAfterAWord() =>
        Assert.Matches("ord … ", Page("moeder/2026-11-25-raad/1/index.html").Title);

    [Fact]
    public void AnOutcomeHasACapitalInListsFacetsAndBadges()
    {
        var facets = SearchFiles().First(file => file.Contains("\"dates\"", StringComparison.Ordinal));

        Assert.Contains("[\"godkendt\",\"Godkendt\"]", facets, StringComparison.Ordinal);
        Assert.Equal("Udfald: Godkendt", Page("udfald/godkendt/index.html").QuerySelector("h1")?.TextContent.Trim());
        Assert.Contains("Godkendt", Texts("moeder/2026-11-25-raad/1/index.html", ".badge"));
    }

    [Fact]
    public void FeedsHaveTimesInUtc() => Assert.All(
        Regex.Matches(File.ReadAllText(folder.File("output", "feed.xml")), "<updated>(.*?)</updated>"),
        updated => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", updated.Groups[1].Value));

    [Fact]
    public void JsonEscapesWhatCouldEndAScriptInPagesAndInFiles()
    {
        var script = Page("moeder/2026-11-25-raad/1/index.html").QuerySelector("script[type='application/ld+json']");
        var file = File.ReadAllText(folder.File("output", "oparl", "moeder", "2026-11-25-raad", "1.json"));

        Assert.Contains("\\u003C/script\\u003E", script?.TextContent, StringComparison.Ordinal);
        Assert.Contains("\\u003C/script\\u003E", file, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool EndsInAWord(string text) => text.EndsWith("ord …", StringComparison.Ordinal);

    private IEnumerable<string> Texts(string path, string selector) =>
        Page(path).QuerySelectorAll(selector).Select(found => found.TextContent.Trim());

    private IHtmlDocument Page(string path) =>
        new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", path)));

    private JsonElement Hit() => SearchFiles().Select(text => JsonDocument.Parse(text).RootElement).First(json =>
        json.ValueKind == JsonValueKind.Array
        && json.GetArrayLength() == 6
        && json[1].GetString() == "/moeder/2026-11-25-raad/1/");

    private IEnumerable<string> SearchFiles() => Directory
        .EnumerateFiles(folder.File("output", "soeg"), "*.json", SearchOption.AllDirectories)
        .Select(File.ReadAllText);
}
