using Site.Model;

namespace Site.Tests.Model;

/// <summary>
/// A former address can only hold a path of this site (attack.md 1, public-reports.md 08, 08b and 42a).
/// </summary>
public class FormerAddressTests
{
    [Theory]
    [InlineData("/om-os", "/om-os", "om-os/index.html")]
    [InlineData("/om-os/", "/om-os", "om-os/index.html")]
    [InlineData("/gammel/index.html", "/gammel", "gammel/index.html")]
    [InlineData("/gammel/INDEX.HTML", "/gammel", "gammel/index.html")]
    [InlineData("/gammel/side.aspx", "/gammel/side.aspx", "gammel/side.aspx/index.html")]
    [InlineData("/gammel%20side/", "/gammel%20side", "gammel side/index.html")]
    [InlineData("/Møde", "/M%C3%B8de", "Møde/index.html")]
    [InlineData("/M%c3%b8de", "/M%C3%B8de", "Møde/index.html")]
    [InlineData("/a\u030Ar", "/%C3%A5r", "år/index.html")]
    [InlineData("/a(b)+c,d&e=f;g@h!$~_.-x'y", "/a(b)+c,d&e=f;g@h!$~_.-x'y", "a(b)+c,d&e=f;g@h!$~_.-x'y/index.html")]
    [InlineData("/index.asp?PageID=26", "/index.asp?PageID=26", null)]
    [InlineData("/index.asp/?a=1&b=x-y_z.q~", "/index.asp?a=1&b=x-y_z.q~", null)]
    public void APathOfThisSiteIsTaken(string text, string address, string? file)
    {
        var parsed = FormerAddress.Parse(text, default, out var fault);

        Assert.Equal((address, file, default), (parsed?.Address, parsed?.File, fault));
    }

    [Theory]
    [InlineData("", "den begynder ikke med en skråstreg")]
    [InlineData("side", "den begynder ikke med en skråstreg")]
    [InlineData("/", "det er forsidens adresse")]
    [InlineData("/index.html", "det er forsidens adresse")]
    [InlineData("/?p=1", "det er forsidens adresse")]
    [InlineData("https://gammel.dk/side/", "den nævner et websted")]
    [InlineData("javascript:alert(1)", "den nævner et websted")]
    [InlineData("//evil.example/x", "den nævner et websted")]
    [InlineData("/gammel https://evil.example 301!", "der er mellemrum i den")]
    [InlineData("/a\u00A0b", "der er mellemrum i den")]
    [InlineData("/a\u2028b", "der er mellemrum i den")]
    [InlineData("/gammel /om/ 301\n/* https://evil.example/:splat 301! #", "den har linjeskift eller usynlige tegn")]
    [InlineData("/a\0b/", "den har linjeskift eller usynlige tegn")]
    [InlineData("/a%0Ab/", "tegnet U+000A kan ikke bruges")]
    [InlineData("/a%00b/", "tegnet U+0000 kan ikke bruges")]
    [InlineData("/a%C2%A0b/", "tegnet U+00A0 kan ikke bruges")]
    [InlineData("/a\u202Eb/", "tegnet U+202E kan ikke bruges")]
    [InlineData("/*", "tegnet »*« kan ikke bruges")]
    [InlineData("/%2A", "tegnet »*« kan ikke bruges")]
    [InlineData("/:a/:b", "tegnet »:« kan ikke bruges")]
    [InlineData("/a%3Ab", "tegnet »:« kan ikke bruges")]
    [InlineData("/a%2Fb", "tegnet »/« kan ikke bruges")]
    [InlineData("/a\\b", "tegnet »\\« kan ikke bruges")]
    [InlineData("/a%25b", "tegnet »%« kan ikke bruges")]
    [InlineData("/a<b>", "tegnet »<« kan ikke bruges")]
    [InlineData("/a%23b", "tegnet »#« kan ikke bruges")]
    [InlineData("/a#b", "et afsnit efter # kommer aldrig frem til serveren")]
    [InlineData("/a//b", "to skråstreger står lige efter hinanden")]
    [InlineData("/a//", "to skråstreger står lige efter hinanden")]
    [InlineData("/../../../x/", "et navn i den begynder eller slutter med punktum eller mellemrum")]
    [InlineData("/a/%2E%2E/b", "et navn i den begynder eller slutter med punktum eller mellemrum")]
    [InlineData("/.vidensbanken/", "et navn i den begynder eller slutter med punktum eller mellemrum")]
    [InlineData("/.netlify/functions/x", "et navn i den begynder eller slutter med punktum eller mellemrum")]
    [InlineData("/a%20/b", "et navn i den begynder eller slutter med punktum eller mellemrum")]
    [InlineData("/a%2", "et % i den er ikke fulgt af to cifre, eller koderne er ikke UTF-8")]
    [InlineData("/M%F8de", "et % i den er ikke fulgt af to cifre, eller koderne er ikke UTF-8")]
    [InlineData("/aux/", "Windows kan ikke have en mappe med navnet »aux«")]
    [InlineData("/a?", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?b", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?b=", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?b=:c", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?b=1&b=2", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?301=1", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?__proto__=1", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?u=https://evil.example/", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    [InlineData("/a?b=%20", "det, der står efter spørgsmålstegnet, kan serveren ikke kende igen")]
    public void AnythingElseIsNotAndTheReasonIsGiven(string text, string reason)
    {
        Assert.Null(FormerAddress.Parse(text, default, out var fault));

        Assert.Equal(reason, fault.Reason);
        Assert.EndsWith(".", fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("side", "Begynd med en skråstreg: »/side«.")]
    [InlineData("https://gammel.dk/side/", "Skriv kun det, der kommer efter webstedets navn: »/side/«.")]
    [InlineData(
        "http://gammel.dk/index.asp?PageID=26",
        "Skriv kun det, der kommer efter webstedets navn: »/index.asp?PageID=26«.")]
    [InlineData(
        "/Dagsordener/Møde 24 oktober.aspx", "Skriv mellemrum som %20: »/Dagsordener/Møde%2024%20oktober.aspx«.")]
    [InlineData("/om/#historie", "Skriv kun det, der står før #: »/om/«.")]
    [InlineData(
        "/gammel https://evil.example 301!",
        "Skriv mellemrum som %20, og skriv hver adresse for sig: »/aftaler/gammelt-navn/«.")]
    public void TheRemedyGivesTheAddressAsItShouldBe(string text, string remedy)
    {
        FormerAddress.Parse(text, default, out var fault);

        Assert.Equal(remedy, fault.Remedy);
    }

    [Fact]
    public void AnAddressHasRoomForTwoHundredCharactersAsTheyAreSent()
    {
        Assert.NotNull(FormerAddress.Parse($"/{new string('a', 199)}", default, out _));
        Assert.Null(FormerAddress.Parse($"/{new string('a', 200)}", default, out var fault));
        Assert.Null(FormerAddress.Parse($"/{new string('ø', 34)}", default, out _));
        Assert.StartsWith("den er for lang", fault.Reason, StringComparison.Ordinal);
    }
}
