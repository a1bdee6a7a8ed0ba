using Site.Model;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Tests.Writing;

public class FileLinksTests
{
    private readonly FileLinks links = new(new OwnAddresses(BaseUrl.Parse("https://viden.example")));

    [Theory]
    [InlineData("""{"url": "om/"}""", "om/")]
    [InlineData("""{"note": "/takster/"}""", "/takster/")]
    [InlineData("""{"note": "Se /takster/ og https://viden.example/om/"}""", "")]
    [InlineData("""{"note": "https://viden.example/om/"}""", "https://viden.example/om/")]
    [InlineData("""{"note": "https://andre.example/om/"}""", "")]
    [InlineData("""{"note": ["/takster/"]}""", "")]
    [InlineData("""{"note": ["https://viden.example/om/"]}""", "https://viden.example/om/")]
    [InlineData("""{"url": {"navn": "om"}}""", "")]
    [InlineData("""{"content_html": "<p><a href=\"/a/\">A</a> <img src=\"b.png\">"}""", "/a/ b.png")]
    public void AJsonValueIsAnAddressByItsFieldOrItsForm(string json, string expected) =>
        Assert.Equal(expected, Find("data.json", json));

    [Fact]
    public void AnAtomIdIsNoLinkAndHtmlContentIsReadAsHtml()
    {
        const string Feed = """
            <feed xmlns="http://www.w3.org/2005/Atom">
              <id>https://viden.example/id/</id>
              <link href="https://viden.example/link/" rel="self"/>
              <entry><content type="html">&lt;a href="/indhold/"&gt;her&lt;/a&gt;</content></entry>
              <entry><summary>Om /noget/ andet</summary></entry>
            </feed>
            """;

        Assert.Equal("https://viden.example/link/ /indhold/", Find("feed.xml", Feed));
    }

    [Fact]
    public void AFoldedLineOfACalendarIsJoined() => Assert.Equal(
        "https://viden.example/moeder/",
        Find("kalender.ics", "URL:https://viden.exa\r\n mple/moeder/\r\nX:https://andre.example/\r\n"));

    [Fact]
    public void ASentenceMayEndRightAfterAnAddress() => Assert.Equal(
        "https://viden.example/om/ https://viden.example/robots.txt",
        Find("llms.txt", "Se (https://viden.example/om/). Eller https://viden.example/robots.txt!"));

    [Fact]
    public void AStyleSheetNamesFilesInUrlsAndImports() => Assert.Equal(
        "a.woff2 b.svg c.css",
        Find("site.css", "@font-face{src:url(a.woff2)} b{background:url( 'b.svg')} @import \"c.css\";"));

    [Theory]
    [InlineData("/gammel /ny/ 301!", "/ny/")]
    [InlineData("/gammel id=:id /ny/ 301!", "/ny/")]
    [InlineData("/gammel https://andre.example/ 301", "https://andre.example/")]
    [InlineData("/gammel/* /ny/:splat 301", "")]
    [InlineData("# /gammel /ny/", "")]
    [InlineData("", "")]
    public void ARedirectLeadsToItsTargetUnlessThatHasPlaceholders(string line, string expected) =>
        Assert.Equal(expected, Find("_redirects", line));

    [Fact]
    public void OtherFilesHoldNoAddresses() => Assert.Equal("", Find("kort.svg", "url(/a/) https://viden.example/"));

    private string Find(string path, string text) => string.Join(' ', links.Find(OutputFile.FromText(path, text)));
}
