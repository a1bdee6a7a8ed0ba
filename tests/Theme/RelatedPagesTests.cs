using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Site.Tests.Theme;

/// <summary>What a page tells of the pages around it, however many they are: seen on built sites.</summary>
public sealed class RelatedPagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task OfManyPagesThatNameOneTheNewestTwentyStandOpenAndTheRestIsFolded()
    {
        Mentioned(by: 35);

        using var page = await BuiltPageAsync("moeder/2024-03-05-raad/1");

        var open = page.QuerySelectorAll(".related > .backlinks > li > a").Select(link => link.TextContent).ToList();
        Assert.Equal(20, open.Count);
        Assert.Equal("Svar 35", open[0]);
        Assert.Equal("Vis 15 sider mere", page.QuerySelector(".related > details > summary")!.TextContent);
        Assert.Equal(15, page.QuerySelectorAll(".related > details > .backlinks > li").Length);
    }

    [Fact]
    public async Task APageThatNearlyAllNameDoesNotGrowWithThem()
    {
        Mentioned(by: 230);

        using var page = await BuiltPageAsync("moeder/2024-03-05-raad/1");

        Assert.Equal(200, page.QuerySelectorAll(".backlinks > li").Length);
        Assert.Contains(
            "Ældre omtaler (30 sider)",
            page.QuerySelector(".related > details")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListIsNamedByTheTextsThatLinkToIt()
    {
        folder.Write("input/viden.md", "---\ntitel: Viden\n---\nAlt om [priser](xref:emner/takster) her. Og mere.\n");

        using var page = await BuiltPageAsync("emner/takster");

        Assert.Equal("Alt om priser her.", Words(page.QuerySelector(".backlinks .quote")!));
        Assert.Equal("priser", page.QuerySelector(".backlinks mark")!.TextContent);
    }

    [Fact]
    public async Task ALongSentenceIsCutBetweenWordsAroundTheWordsThatCount()
    {
        var much = string.Join(' ', Enumerable.Repeat("mange ord", 60));
        folder.Write("input/viden.md", $"---\ntitel: Viden\n---\n{much} [priser](xref:emner/takster) {much}.\n");

        using var page = await BuiltPageAsync("emner/takster");

        var quote = Words(page.QuerySelector(".backlinks .quote")!);
        Assert.InRange(quote.Length, 200, 340);
        Assert.Matches("^… (mange|ord) .* priser .* (mange|ord) …$", quote);
    }

    [Fact]
    public async Task OfALongMatterAPageDrawsTheStepsAroundItAndLeadsToTheWhole()
    {
        Matter(steps: 40);

        using var page = await BuiltPageAsync("moeder/2030-01-20-raad/1");

        var steps = page.QuerySelectorAll(".chain > li").ToList();
        Assert.Equal(15, steps.Count);
        Assert.Equal("Trin 20", Words(steps[7].QuerySelector("[aria-current=page]")!));
        var whole = page.QuerySelectorAll<IHtmlAnchorElement>("section > p > a")
            .Single(link => link.TextContent.StartsWith("Se alle", StringComparison.Ordinal));
        Assert.Equal("Se alle 40 trin", whole.TextContent);
        using var list = Page("sager");
        Assert.Equal(
            40, list.GetElementById(whole.Hash[1..])!.Closest("section")!.QuerySelectorAll(".chain > li").Length);
    }

    [Fact]
    public async Task AMatterOfMoreStepsThanAPageHoldsGoesOnOnTheNext()
    {
        Matter(steps: 430);

        using var first = await BuiltPageAsync("sager");
        IHtmlDocument[] pages = [first, Page("sager/side/2"), Page("sager/side/3")];

        Assert.Equal(
            Enumerable.Range(1, 430).Select(step => $"Trin {step}"),
            pages.SelectMany(
                page =>
                    page.QuerySelector(".matter")!.QuerySelectorAll(".chain > li a")).Select(link => link.TextContent));
        Assert.Equal(
            ["Trin 430", "Trin 430 (fortsat)", "Trin 430 (fortsat)"],
            pages.Select(page => page.QuerySelector(".matter h2")!.TextContent));
        Assert.Equal(
            ["Trin 1-200 af 430", "Trin 201-400 af 430", "Trin 401-430 af 430"],
            pages.Select(page => page.QuerySelector(".matter .hit__context > span")!.TextContent));
        Assert.Equal(
            ["/sager/side/2/", "/sager/side/3/"],
            pages.SelectMany(page => page.QuerySelectorAll(".matter > p > a"))
                .Select(link => link.GetAttribute("href")));
        using var step = Page("moeder/2030-01-20-raad/1");
        Assert.StartsWith(
            "/sager/#",
            step.QuerySelectorAll("section > p > a")
                .Single(link => link.TextContent == "Se alle 430 trin")
                .GetAttribute("href"),
            StringComparison.Ordinal);
        Array.ForEach(pages, page => page.Dispose());
    }

    [Fact]
    public async Task ManyMattersGoOverSeveralPagesLongestFirst()
    {
        Matter(steps: 3);
        for (var number = 0; number < 120; number++)
        {
            folder.Write(
                $"input/aftaler/a{number}.md", $"---\ntitel: Aftale {number}\naftaletype: rammeaftale\n---\nTekst.\n");
            folder.Write(
                $"input/aftaler/b{number}.md",
                $"---\ntitel: Ny aftale {number}\naftaletype: rammeaftale\nerstatter: [aftaler/a{number}]\n"
                + "---\nTekst.\n");
        }

        using var first = await BuiltPageAsync("sager");
        using var third = Page("sager/side/3");
        using var agreement = Page("aftaler/a119");

        Assert.Equal("Trin 3", first.QuerySelector(".matter h2")!.TextContent);
        Assert.Equal(50, first.QuerySelectorAll(".matter").Length);
        Assert.Equal(22, third.QuerySelectorAll(".matter").Length);
        Assert.Equal(2, agreement.QuerySelectorAll(".chain > li").Length);
    }

    public void Dispose() => folder.Dispose();

    private void Mentioned(int by)
    {
        for (var number = 1; number <= by; number++)
        {
            folder.Write(
                $"input/aftaler/svar-{number}.md",
                $"---\ntitel: Svar {number}\naftaletype: rammeaftale\ngælder-fra: {1800 + number}-01-01\n"
                + "---\nSom [aftalt](xref:moeder/2024-03-05-raad/1).\n");
        }
    }

    /// <summary>One item a day from January 2030 on, each following up the one before.</summary>
    private void Matter(int steps)
    {
        for (var step = 1; step <= steps; step++)
        {
            var meeting = $"{new DateOnly(2029, 12, 31).AddDays(step):yyyy-MM-dd}-raad";
            var before = step == 1
                ? ""
                : $"opfølger: [moeder/{new DateOnly(2029, 12, 30).AddDays(step):yyyy-MM-dd}-raad/1]\n";
            folder.Write(
                $"input/moeder/{meeting}/index.md", $"---\nforum: raad\ndato: {meeting[..10]}\nudgave: referat\n---\n");
            folder.Write(
                $"input/moeder/{meeting}/01-trin.md",
                $"---\nnummer: 1\ntitel: Trin {step}\nåbenhed: åben\ntype: behandling\nudfald: drøftet\n"
                + $"{before}---\n## Beslutning\n\nDrøftet.\n");
        }
    }

    private async Task<IHtmlDocument> BuiltPageAsync(string address)
    {
        var result = await Cli.RunInAsync(folder.Path);
        Assert.True(result.ExitCode == 0, result.Errors);
        return Page(address);
    }

    private IHtmlDocument Page(string address) =>
        new HtmlParser().ParseDocument(File.ReadAllText(folder.File("output", address, "index.html")));

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
