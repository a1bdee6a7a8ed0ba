using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Site.Tests.Theme;

/// <summary>
/// What surrounds a page's content: its title, the way to it, and the foot of it, seen on built sites.
/// </summary>
public sealed class FrameTests : IDisposable
{
    private readonly TemporaryFolder folder = new TemporaryFolder().WithSite("whole-site");

    [Fact]
    public async Task TheContactOfTheSettingsStandsAtTheFootAndIsNoPersonalData()
    {
        using var page = await BuiltPageAsync("om");

        var links = page.QuerySelectorAll("footer p a").Select(link => (link.GetAttribute("href"), link.TextContent));
        Assert.Equal(
            [("mailto:sekretariat@proeve.example", "sekretariat@proeve.example"), ("tel:99999999", "99 99 99 99")],
            links);
    }

    [Fact]
    public async Task APageInAFolderIsReachedOverThePageOfTheFolder()
    {
        folder.Write("input/om/hjaelp.md", "---\ntitel: Hjælp\n---\nTekst.\n");

        using var page = await BuiltPageAsync("om/hjaelp");

        Assert.Equal(["/", "/om/"], page.QuerySelectorAll(".breadcrumbs a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Hjælp", page.QuerySelector(".breadcrumbs [aria-current=page]")!.TextContent);
    }

    [Theory]
    [InlineData("Kort", "Kort – Prøvebanken")]
    [InlineData(
        "Udkast til en fælles vejledning om visitation i hele Nordjylland",
        "Udkast til en fælles vejledning om visitation i hele Nordjylland")]
    [InlineData(
        "Udkast til en fælles vejledning om visitation i hele Nordjylland, som gælder til og med udgangen af 2024",
        "Udkast til en fælles vejledning om … til og med udgangen af 2024")]
    public async Task ATitleFitsWhereItIsShownAndKeepsItsEnd(string title, string shown)
    {
        folder.Write("input/side.md", $"---\ntitel: {title}\n---\nTekst.\n");

        using var page = await BuiltPageAsync("side");

        Assert.Equal(shown, page.Title);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task HeadingsThatBeginWithAFigureHaveAnchorsThatBeginWithALetter()
    {
        folder.Write(
            "input/side.md", "---\ntitel: Side\n---\n## 1. Først\nTekst. Se [begyndelsen](#afsnit-1-foerst).\n");

        using var page = await BuiltPageAsync("side");

        Assert.Equal("1. Først", page.QuerySelector("#afsnit-1-foerst")!.TextContent);
    }

    public void Dispose() => folder.Dispose();

    private async Task<IHtmlDocument> BuiltPageAsync(string id)
    {
        var result = await Cli.RunAsync("build", "-i", folder.File("input"), "-o", folder.File("output"));
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.DoesNotContain("site.yml", result.Errors, StringComparison.Ordinal);
        return new HtmlParser().ParseDocument(
            await File.ReadAllTextAsync(
                folder.File("output", id, "index.html"), TestContext.Current.CancellationToken));
    }
}
