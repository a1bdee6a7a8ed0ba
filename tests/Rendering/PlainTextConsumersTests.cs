using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Site.Tests.Rendering;

/// <summary>Markdown becomes plain text in one place: whoever shows it without markup shows the same words.</summary>
public sealed class PlainTextConsumersTests : IAsyncLifetime
{
    private const string Markdown = "Planen for A &amp; B, se <https://eksempel.dk/plan>, koster **5** &euro;.";
    private const string Words = "Planen for A & B, se https://eksempel.dk/plan, koster 5 €.";

    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        folder.WithSite("whole-site");
        folder.Write(
            "input/moeder/2026-11-25-raad/index.md", "---\nforum: raad\ndato: 2026-11-25\nudgave: referat\n---\n");
        folder.Write("input/moeder/2026-11-25-raad/1.md", $"""
            ---
            nummer: 1
            titel: Planen
            åbenhed: åben
            type: behandling
            udfald: godkendt
            ---
            ## Sagsfremstilling
            Det står i planen.

            ## Beslutning
            {Markdown}
            """);
        folder.Write(
            "input/plan.md",
            "---\ntitel: En plan\n---\n## Resten &amp; andet\nTekst.\n\n## Mere\nTekst.\n\n## Slut\nTekst.\n");
        Assert.DoesNotContain(await InProcess.BuildAsync(folder), problem => !problem.IsWarning);
    }

    [Fact]
    public void AListShowsTheDecisionsWords() =>
        Assert.Contains(Words, Read("beslutninger/2026/index.html"), StringComparison.Ordinal);

    [Fact]
    public void OpenDataHasTheDecisionsWords()
    {
        var resolutions = Directory.EnumerateFiles(folder.File("output", "oparl"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText).Where(text => text.Contains("resolutionText", StringComparison.Ordinal));

        Assert.Contains(resolutions, text => Strings(JsonDocument.Parse(text).RootElement).Contains(Words));
    }

    [Fact]
    public void TheSearchFindsTheDecisionsWords()
    {
        var hits = Directory.EnumerateFiles(
            folder.File("output", "soeg"), "*", SearchOption.AllDirectories).Select(File.ReadAllText);

        Assert.Contains(
            hits,
            text =>
                text.Contains("Planen for A & B, se https://eksempel.dk/plan, koster 5 €.", StringComparison.Ordinal));
    }

    [Fact]
    public void AHeadingAndTheListOfHeadingsHaveTheSameWords()
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", "plan/index.html")));

        Assert.Equal("Resten & andet", page.QuerySelector("h2")?.TextContent.Trim());
        Assert.Contains("Resten & andet", page.QuerySelectorAll("a[href='#resten-andet'], a[href$='#resten-amp-andet']")
            .Select(link => link.TextContent.Trim()));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Read(string path)
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", path)));
        return string.Join(' ', page.Body!.TextContent.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
