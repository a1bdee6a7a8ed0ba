using Site.Model;

namespace Site.Tests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("Resumé og Økonomi", "resume-og-oekonomi")]
    [InlineData("A\u030Arhus – møde 2.pdf", "aarhus-moede-2-pdf")]
    [InlineData("§ 107", "paragraf-107")]
    [InlineData("  --  ", "")]
    public void DanishBecomesTheAsciiOfAnAddress(string text, string slug) => Assert.Equal(slug, Slug.From(text));
}
