using System.Collections.Immutable;
using Site.Model;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Tests.Writing;

/// <summary>
/// Every address in every file of the site leads to something on the site, or the editor is told which does not.
/// </summary>
public class LinkCheckTests
{
    private const string Site = "https://proeve.example";

    /// <summary>A file, what it holds with <c>ADR</c> for an address, and the address as it stands there.</summary>
    public static TheoryData<string, string, string> Places => new()
    {
        { "om/index.html", """<a href="ADR">Ord</a>""", "/findes/ikke/" },
        { "om/index.html", """<a href="ADR">Ord</a>""", "../findes-ikke/" },
        { "om/index.html", """<a href="ADR">Ord</a>""", "https://proeve.example/findes/ikke/" },
        { "om/index.html", """<a href="ADR">Ord</a>""", "HTTP://Proeve.Example/findes/ikke/" },
        { "om/index.html", """<a href="ADR">Ord</a>""", "//proeve.example/findes/ikke/" },
        { "om/index.html", """<a href="ADR">Ord</a>""", "/bilag/mangler.pdf" },
        { "om/index.html", """<link rel="canonical" href="ADR">""", "https://proeve.example/findes/ikke/" },
        { "om/index.html", """<link rel="alternate" type="application/atom+xml" href="ADR">""", "/feed.xml" },
        { "om/index.html", """<meta http-equiv="refresh" content="0; url=ADR">""", "/findes/ikke/" },
        { "om/index.html", """<meta property="og:image" content="ADR">""", "https://proeve.example/billede.png" },
        { "om/index.html", """<script type="module" src="ADR"></script>""", "/tema/mangler.js" },
        { "om/index.html", """<img src="/a.png" srcset="/a.png 1x, ADR 2x" alt="">""", "/b.png" },
        { "om/index.html", """<form action="ADR" method="get"></form>""", "/soeg/" },
        { "om/index.html", """<form id="f" data-index="ADR"></form>""", "/soeg/indeks.0123.json" },
        { "om/index.html", """<script type="application/ld+json">{"@id":"ADR"}</script>""", "https://proeve.example/findes/ikke/" },
        { "feed.xml", """<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="ADR"/></feed>""", "https://proeve.example/andet.xml" },
        { "feed.xml", """<feed><entry><content type="html">&lt;p&gt;Se &lt;a href="ADR"&gt;her&lt;/a&gt;&lt;/p&gt;</content></entry></feed>""", "https://proeve.example/findes/ikke/" },
        { "feed.json", """{"items":[{"content_html":"<p>Se <a href=\"ADR\">her</a></p>"}]}""", "/findes/ikke/" },
        { "sitemap.xml", """<urlset><url><loc>ADR</loc></url></urlset>""", "https://proeve.example/findes/ikke/" },
        { "moede.json", """{"items":[{"url":"ADR"}]}""", "mangler.json" },
        { "moede.json", """{"agendaItem":["ADR"]}""", "https://proeve.example/findes/ikke/" },
        { "app.webmanifest", """{"start_url":"ADR"}""", "/start/" },
        { "tema/site.css", """a{background:url(ADR)}""", "mangler.woff2" },
        { "tema/site.css", """@font-face{src:url("ADR") format("woff2")}""", "../mangler.woff2" },
        { "kalender.ics", "BEGIN:VEVENT\r\nURL:https://proeve.ex\r\n ample/findes/ikke/\r\nEND:VEVENT\r\n", "https://proeve.example/findes/ikke/" },
        { "robots.txt", "User-agent: *\nSitemap: ADR\n", "https://proeve.example/kort.xml" },
        { "_redirects", "# flyttet\n/gammel ADR 301!\n", "/findes/ikke/" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void ABrokenAddressIsToldWhereverItStands(string file, string content, string address)
    {
        var problems = Checked(
            OutputFile.FromText(file, content.Replace("ADR", address, StringComparison.Ordinal)),
            OutputFile.FromText("a.png", ""));

        var problem = Assert.Single(problems);
        Assert.Contains($"fører til {address}, som ikke findes", problem.What, StringComparison.Ordinal);
        Assert.Contains(file, problem.What, StringComparison.Ordinal);
        Assert.False(problem.IsWarning);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void TheSameAddressIsNoProblemWhenWhatItLeadsToIsThere(string file, string content, string address)
    {
        var target = new Uri(new Uri(new Uri(Site), file), address).AbsolutePath[1..];

        var check = new LinkCheck("input", BaseUrl.Parse(Site));
        check.Add(OutputFile.FromText(file, content.Replace("ADR", address, StringComparison.Ordinal)));
        check.AddTarget("a.png");
        check.AddTarget(target.EndsWith('/') ? $"{target}index.html" : target);
        var problems = new ProblemList();
        check.Report(problems, TestContext.Current.CancellationToken);

        Assert.Empty(problems.Sorted);
        Assert.True(check.Count >= 1, "nothing was seen");
    }

    [Theory]
    [InlineData(
        "om/index.html",
        """<a href="https://andet.example/findes/ikke/">x</a><a href="mailto:post@proeve.example">x</a><a href="//cdn.example/x">x</a><a href="tel:+4512345678">x</a>""")]
    [InlineData("om/index.html", """<a href="https://proeve.example.andet.example/findes/ikke/">x</a>""")]
    [InlineData(
        "om/index.html",
        """<a href="/om/" data-title="/findes/ikke/" data-value="/ en brøk">x</a><meta name="description" content="https://proeve.example/findes/ikke/ er ord">""")]
    [InlineData(
        "feed.xml",
        """<feed xmlns="http://www.w3.org/2005/Atom"><id>https://proeve.example/findes/ikke/</id><title>/findes/ikke</title></feed>""")]
    [InlineData(
        "moede.json",
        """{"titel":"/ og /om","tekst":"Se https://proeve.example/findes/ikke/ her","tal":1,"url":null}""")]
    [InlineData("moede.json", """{"url":{"0":["ord"]},"src":["http"]}""")]
    [InlineData("moede.json", """[["<a href=\"/findes/ikke/\">en titel, ikke et link</a>","<a href=\"x"]]""")]
    [InlineData("moede.json", """["/#1","/1/2/","/a.bc"]""")]
    [InlineData("feed.xml", """<feed><title>&lt;a href="/findes/ikke/"&gt;</title></feed>""")]
    [InlineData("tema/site.css", """a{background:url(data:image/png;base64,AAAA)}b{content:"url"}""")]
    [InlineData("_redirects", "/gammel/* /ny/:splat 301\n# /a /findes-ikke/\n")]
    [InlineData("tekst.txt", "Se https://andet.example/findes/ikke/.")]
    public void WhatLeadsElsewhereOrIsNoAddressIsLeftAlone(string file, string content) =>
        Assert.Empty(
            Checked(
                OutputFile.FromText(file, content),
                OutputFile.FromText(file == "om/index.html" ? "a.txt" : "om/index.html", "")));

    [Theory]
    [InlineData("/emner/takst/", "/emner/takster/")]
    [InlineData("/emner/takster", "/emner/takster/")]
    [InlineData("https://proeve.example/emner/taxter/", "/emner/takster/")]
    [InlineData("/bilag/oversigt.pdt", "/bilag/oversigt.pdf")]
    public void TheNearestAddressOnTheSiteIsSuggested(string address, string likely)
    {
        var problem = Assert.Single(Checked(
            OutputFile.FromText("om/index.html", $"""<a href="{address}">Takster</a>"""),
            OutputFile.FromText("emner/takster/index.html", ""), OutputFile.FromText("bilag/oversigt.pdf", "")));

        Assert.Contains($"Mente du »{likely}«?", problem.Remedy, StringComparison.Ordinal);
        Assert.Contains("Linket »Takster«", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#indlednin", "Mente du »indledning«?")]
    [InlineData("/om/#indlednin", "Mente du »indledning«?")]
    [InlineData("https://proeve.example/om/#indlednin", "Mente du »indledning«?")]
    public void AnAnchorThatIsNotThereIsTold(string address, string remedy)
    {
        var problem = Assert.Single(
            Checked(
                OutputFile.FromText("om/index.html", $"""<h2 id="indledning">x</h2><a href="{address}">Ord</a>""")));

        Assert.Contains("men det afsnit findes ikke", problem.What, StringComparison.Ordinal);
        Assert.Equal(remedy, problem.Remedy);
    }

    [Theory]
    [InlineData("#indledning")]
    [InlineData("/om/?x=1#indledning")]
    [InlineData("/om/#")]
    [InlineData("/bilag/b%C3%A6k.pdf#page=2")]
    public void AnAnchorThatIsThereAndAPageOfAPdfAreFine(string address) =>
        Assert.Empty(
            Checked(
                OutputFile.FromText("om/index.html", $"""<h2 id="indledning">x</h2><a href="{address}">Ord</a>"""),
                OutputFile.FromText("bilag/bæk.pdf", "")));

    [Fact]
    public void ASiteBelowAPathKnowsItsOwnAbsoluteAddresses()
    {
        var problems = Checked("https://kommune.example/viden", OutputFile.FromText("om/index.html",
            """<a href="https://kommune.example/viden/om/">a</a><a href="https://kommune.example/viden/nej/">b</a>"""));

        Assert.Contains("/viden/nej/", Assert.Single(problems).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/om/")]
    [InlineData("/andet/")]
    [InlineData("../../om/")]
    public void AnAddressWithoutHostOutsideTheBasePathIsBroken(string address)
    {
        var problems = Checked(
            "https://kommune.example/viden",
            OutputFile.FromText("om/index.html", $"""<a href="{address}">Ord</a><a href="/viden/om/">a</a>"""));

        Assert.EndsWith(
            $" fører til {address}, som ikke findes.", Assert.Single(problems).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/viden/om/")]
    [InlineData("/viden/om/#a")]
    [InlineData("/viden/")]
    [InlineData("../")]
    [InlineData("https://kommune.example/viden")]
    [InlineData("https://kommune.example/viden?q=takst")]
    [InlineData("https://kommune.example/")]
    [InlineData("https://kommune.example/findes/ikke/")]
    public void AnAddressBelowTheBasePathAndAnotherSiteOnTheHostAreFine(string address) =>
        Assert.Empty(Checked(
            "https://kommune.example/viden",
            OutputFile.FromText("index.html", ""),
            OutputFile.FromText("om/index.html", $"""<h2 id="a">A</h2><a href="{address}">Ord</a>""")));

    [Fact]
    public void ABrokenAddressIsToldAsTheAuthorWroteItWithoutTheBasePath()
    {
        using var folder = new TemporaryFolder();
        folder.Write("om.md", "---\ntitel: Om\n---\nEt [ord](/omm/).\n");
        var check = new LinkCheck(folder.Path, BaseUrl.Parse("https://kommune.example/viden"));
        check.Add(OutputFile.FromText("om/index.html", """<a href="/viden/omm/">ord</a>""", "om.md"));
        var problems = new ProblemList();

        check.Report(problems, TestContext.Current.CancellationToken);

        var problem = Assert.Single(problems.Sorted);
        Assert.Equal("Linket »ord« fører til /omm/, som ikke findes.", problem.What);
        Assert.StartsWith("Mente du »/om/«?", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal(new SourcePlace("om.md", 4, 10), problem.Place);
    }

    [Fact]
    public void TheLineOfTheSourceIsTold()
    {
        using var folder = new TemporaryFolder();
        folder.Write("om.md", "---\ntitel: Om\n---\nEt [ord](/findes-ikke/).\n");
        var check = new LinkCheck(folder.Path, BaseUrl.Parse(Site));
        check.Add(OutputFile.FromText("om/index.html", """<a href="/findes-ikke/">ord</a>""", "om.md"));
        var problems = new ProblemList();

        check.Report(problems, TestContext.Current.CancellationToken);

        Assert.Equal(new SourcePlace("om.md", 4, 10), Assert.Single(problems.Sorted).Place);
    }

    private static ImmutableArray<Problem> Checked(params OutputFile[] files) => Checked(Site, files);

    private static ImmutableArray<Problem> Checked(string site, params OutputFile[] files)
    {
        var check = new LinkCheck("input", BaseUrl.Parse(site));
        foreach (var file in files)
        {
            check.Add(file);
        }

        var problems = new ProblemList();
        check.Report(problems);
        return problems.Sorted;
    }
}
