using Site.Model;

namespace Site.Tests.Model;

/// <summary>The site's URL may have a base path, and every address of the site is made below it.</summary>
public class BaseUrlTests
{
    [Theory]
    [InlineData("https://vidensbank.dk", "https://vidensbank.dk", "")]
    [InlineData("https://vidensbank.dk/", "https://vidensbank.dk", "")]
    [InlineData("http://localhost:8080", "http://localhost:8080", "")]
    [InlineData("https://kommune.dk/vidensbank", "https://kommune.dk", "/vidensbank")]
    [InlineData("https://kommune.dk/vidensbank/", "https://kommune.dk", "/vidensbank")]
    [InlineData("https://kommune.dk/social/viden-2/", "https://kommune.dk", "/social/viden-2")]
    [InlineData("https://blåbær.dk/viden", "https://blåbær.dk", "/viden")]
    public void AUrlIsDividedIntoOriginAndBasePath(string text, string origin, string path)
    {
        var url = BaseUrl.Parse(text);

        Assert.Equal((origin, path, origin + path), (url.Origin, url.Path, url.Value));
    }

    [Theory]
    [InlineData("vidensbank.dk", "er ikke en adresse", "»adresse: https://vidensbank.eksempel.dk«")]
    [InlineData("ftp://vidensbank.dk", "er ikke en adresse", "»adresse: https://vidensbank.eksempel.dk«")]
    [InlineData("https://", "er ikke en adresse", "»adresse: https://vidensbank.eksempel.dk«")]
    [InlineData("https:///viden", "er ikke en adresse", "»adresse: https://vidensbank.eksempel.dk«")]
    [InlineData("https://navn:kode@kommune.dk/viden", "er ikke en adresse", "https://vidensbank.eksempel.dk")]
    [InlineData("https://kommune.dk/viden?a=b", "noget efter ? eller #", "»adresse: https://kommune.dk/viden«")]
    [InlineData("https://kommune.dk/#viden", "noget efter ? eller #", "»adresse: https://kommune.dk«")]
    [InlineData("https://kommune.dk?", "noget efter ? eller #", "»adresse: https://kommune.dk«")]
    [InlineData("https://kommune.dk/a/../b", "i mappen »/a/../b«", "»adresse: https://kommune.dk/a/b«")]
    [InlineData("https://kommune.dk/./b", "i mappen »/./b«", "»adresse: https://kommune.dk/b«")]
    [InlineData("https://kommune.dk/a%2Fb", "i mappen »/a%2Fb«", "»adresse: https://kommune.dk/a/b«")]
    [InlineData("https://kommune.dk/a%2e%2e", "i mappen »/a%2e%2e«", "»adresse: https://kommune.dk/a«")]
    [InlineData("https://kommune.dk//b", "i mappen »//b«", "»adresse: https://kommune.dk/b«")]
    [InlineData("https://kommune.dk/Viden og Ære", "i mappen »/Viden og Ære«", "https://kommune.dk/viden-og-aere«")]
    [InlineData("https://kommune.dk/a\\b", "i mappen", "»adresse: https://kommune.dk/a/b«")]
    [InlineData("https://kommune.dk/\"><script>", "i mappen", "»adresse: https://kommune.dk/script«")]
    public void AnotherUrlIsAProblemWhoseRemedyIsValid(string text, string what, string remedy)
    {
        var problems = new ProblemList();

        Assert.Null(BaseUrl.Parse(new PlacedText(text, default), problems));

        var problem = Assert.Single(problems.Sorted);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
        var suggested = problem.Remedy.Split("adresse: ")[1].Split('«')[0];
        Assert.Equal(suggested, BaseUrl.Parse(suggested).Value);
    }

    [Fact]
    public void AnAddressOfTheSiteIsMadeBelowTheBasePath()
    {
        var url = BaseUrl.Parse("https://kommune.dk/viden/");

        Assert.Equal(
            ("/viden/", "/viden/om/#a", "https://kommune.dk/viden/om/"),
            (url.PathOf("/"), url.PathOf("/om/#a"), url.UrlOf("/om/")));
    }

    [Theory]
    [InlineData("/om/", "/viden/om/")]
    [InlineData("/viden/om/", "/viden/viden/om/")]
    [InlineData("/", "/viden/")]
    [InlineData("//andet.dk/om/", "//andet.dk/om/")]
    [InlineData("https://andet.dk/om/", "https://andet.dk/om/")]
    [InlineData("om/", "om/")]
    [InlineData("../om/", "../om/")]
    [InlineData("#a", "#a")]
    [InlineData("", "")]
    [InlineData("mailto:a@b.dk", "mailto:a@b.dk")]
    public void OnlyAnAddressOfTheSiteIsResolved(string address, string expected) =>
        Assert.Equal(expected, BaseUrl.Parse("https://kommune.dk/viden").Resolve(address));

    [Theory]
    [InlineData("/viden/om/?a=b#c", "/om/?a=b#c")]
    [InlineData("/viden/", "/")]
    [InlineData("/viden", "/")]
    [InlineData("/viden?a=b", "/?a=b")]
    [InlineData("/viden#a", "/#a")]
    [InlineData("/videnskab/", null)]
    [InlineData("/om/", null)]
    [InlineData("/", null)]
    public void OnlyAPathBelowTheBasePathIsOfTheSite(string path, string? address) =>
        Assert.Equal(address, BaseUrl.Parse("https://kommune.dk/viden").FindAddress(path));

    [Fact]
    public void EveryPathIsOfASiteAtTheRoot()
    {
        var url = BaseUrl.Parse("https://viden.dk");

        Assert.Equal(("/om/", "/om/"), (url.FindAddress("/om/"), url.PathOf("/om/")));
    }
}
