using System.Text;
using AngleSharp.Html.Parser;
using Site.Writing;

namespace Site.Tests.Writing;

/// <summary>The scan of tags finds what a full HTML parser finds, on every page of the real site.</summary>
public class PageLinksTests
{
    [Fact]
    public async Task EveryAnchorLinkAndLinkTextIsTheOneAFullParserSees()
    {
        using var folder = new TemporaryFolder();
        await Cli.RunAsync("-o", folder.File("output"));
        var pages = Directory.EnumerateFiles(folder.File("output"), "*.html", SearchOption.AllDirectories).ToList();

        Assert.True(pages.Count > 100, $"only {pages.Count} pages");
        Assert.All(pages, file => Assert.Equal(Parsed(file), Scanned(file)));
    }

    [Theory]
    [InlineData("<a href=\"/a/?b=1&amp;c=2\">A</a>", "/a/?b=1&c=2")]
    [InlineData("<img srcset=\"a.png 1x, b.png 2x\" src=\"c.png\">", "a.png b.png c.png")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; URL=/ny/\">", "/ny/")]
    [InlineData("<meta property=\"og:url\" content=\"https://viden.example/om/\">", "https://viden.example/om/")]
    [InlineData("<meta name=\"description\" content=\"https://viden.example er en side\">", "")]
    [InlineData("<div data-search=\"/soeg/\" data-note=\"soeg\"></div>", "/soeg/")]
    [InlineData("<a data-title=\"/soeg/\" href=\"#a\">A</a>", "#a")]
    [InlineData("<!-- href=\"/a/\" --><p class=\"/b/\">2 < 3 href=\"/c/\"</p>", "")]
    public void AddressesAreTheOnesThatABrowserOrAScriptWouldFollow(string html, string expected)
    {
        var page = PageLinks.Scan(Encoding.UTF8.GetBytes(html));

        Assert.Equal(expected, string.Join(' ', page.Links.Select(link => link.Address)));
    }

    [Fact]
    public void TheTextOfALinkIsWhatAReaderSees()
    {
        var html = "<p>æ <a href=\"/a/\">Brød &amp;\n <b>smør</b></a> <img src=\"b.png\"></p>"u8;

        var page = PageLinks.Scan(html);

        Assert.Equal("Brød & smør", PageLinks.ReadLinkText(html, page.Links[0].Position));
        Assert.Equal("", PageLinks.ReadLinkText(html, page.Links[1].Position));
    }

    [Fact]
    public void TheJsonOfAPageIsFoundInOrder()
    {
        var html = Encoding.UTF8.GetBytes(
            "<script src=\"a.js\"></script><script type=\"application/ld+json\">{\"a\":1}</script>"
            + "<p></p><script type=\"application/json\" id=\"b\">[2]</script>");

        Assert.Equal(
            ["{\"a\":1}", "[2]"],
            PageLinks.FindJsonBlocks(html).Select(block => Encoding.UTF8.GetString(html.AsSpan(block))));
    }

    private static string Scanned(string file)
    {
        var html = File.ReadAllBytes(file);
        var page = PageLinks.Scan(html);
        var links = page.Links.Select(link => $"{link.Address} | {PageLinks.ReadLinkText(html, link.Position)}");
        return string.Join('\n', page.Anchors.Concat(links));
    }

    private static string Parsed(string file)
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        var elements = page.All.Concat(
            page.QuerySelectorAll("template")
                .OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>()
                .SelectMany(template => template.Content.QuerySelectorAll("*"))).ToList();
        var anchors = elements.Where(element => element.HasAttribute("id")).Select(element => element.Id ?? "");
        var links = elements.SelectMany(
            element =>
                element.Attributes.SelectMany(
                    attribute => AddressesIn(attribute).Select(address => (element, address))))
            .Select(pair => $"{pair.address} | {TextOf(pair.element)}");
        return string.Join('\n', anchors.Concat(links));
    }

    private static string TextOf(AngleSharp.Dom.IElement element) => element.LocalName == "a"
        ? string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";

    /// <summary>The attributes that hold addresses on this site's pages.</summary>
    private static IEnumerable<string> AddressesIn(AngleSharp.Dom.IAttr attribute) => attribute.Name switch
    {
        "href" or "src" or "action" or "data-search-worker" => [attribute.Value],
        "content" when attribute.Value.StartsWith("https://", StringComparison.Ordinal)
            && !attribute.Value.Contains(' ', StringComparison.Ordinal) =>
            [attribute.Value],
        "content" when attribute.Value.StartsWith("0; url=", StringComparison.Ordinal) =>
            [attribute.Value["0; url=".Length..]],
        _ => [],
    };
}
