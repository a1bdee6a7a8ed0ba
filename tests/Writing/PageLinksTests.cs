using AngleSharp.Html.Parser;

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

    private static string Scanned(string file)
    {
        var html = File.ReadAllBytes(file);
        var page = Site.Writing.PageLinks.In(html);
        return string.Join(
            '\n',
            page.Anchors.Concat(
                page.Links.Select(link => $"{link.Address} | {Site.Writing.PageLinks.TextAt(html, link.Position)}")));
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
            .Select(
                pair =>
                    $"{pair.address} | {(pair.element.LocalName == "a" ? string.Join(' ', pair.element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "")}");
        return string.Join('\n', anchors.Concat(links));
    }

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
