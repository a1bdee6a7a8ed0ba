using Site.Model;
using Site.Writing;

namespace Site.Tests.Writing;

public class OwnAddressesTests
{
    [Theory]
    [InlineData("https://viden.example/om/#a", "/om/#a")]
    [InlineData("https://VIDEN.example/om/", "/om/")]
    [InlineData("http://viden.example:443/om/", null)]
    [InlineData("//viden.example/om/?a=b", "/om/?a=b")]
    [InlineData("https://viden.example/a/../b/", "/b/")]
    [InlineData("https://viden.example", "/")]
    [InlineData("om/", "om/")]
    [InlineData("#a", "#a")]
    [InlineData("om/kl. 10:30", "om/kl. 10:30")]
    [InlineData("https://viden.example.evil.example/", null)]
    [InlineData("https://andre.example/om/", null)]
    [InlineData("mailto:navn@viden.example", null)]
    public void AnAddressOfTheSiteIsMadeRelativeToItsRoot(string address, string? expected) =>
        Assert.Equal(expected, new OwnAddresses(BaseUrl.Parse("https://viden.example")).ToInternal(address));

    [Theory]
    [InlineData("https://viden.example/under/om/", "/under/om/")]
    [InlineData("https://VIDEN.example/under/om/?a=b", "/under/om/?a=b")]
    [InlineData("https://viden.example/under", "/under")]
    [InlineData("https://viden.example/", null)]
    [InlineData("https://viden.example/underlig/", null)]
    [InlineData("https://viden.example/under/../om/", null)]
    [InlineData("/om/", "/om/")]
    public void AnAddressOutsideTheBasePathIsThatOfAnotherSite(string address, string? expected) =>
        Assert.Equal(
            expected,
            new OwnAddresses(BaseUrl.Parse("https://viden.example/under")).ToInternal(address));

    [Theory]
    [InlineData("https://viden.example/om/", true)]
    [InlineData("Se https://viden.example/om/", false)]
    [InlineData("https://viden.example/om/ her", false)]
    [InlineData("/om/", false)]
    [InlineData("https://andre.example/", false)]
    public void OnlyATextThatIsNothingElseIsAnAbsoluteAddress(string text, bool expected) =>
        Assert.Equal(expected, new OwnAddresses(BaseUrl.Parse("https://viden.example")).IsAbsolute(text));

    [Theory]
    [InlineData("/", true)]
    [InlineData("/om/", true)]
    [InlineData("/tema/site.css", true)]
    [InlineData("/om/#afsnit", true)]
    [InlineData("/om", false)]
    [InlineData("/ og", false)]
    [InlineData("om/", false)]
    public void ATextLooksLikeAnAddressByItsBeginningAndItsEnd(string text, bool expected) =>
        Assert.Equal(expected, OwnAddresses.LooksRooted(text));
}
