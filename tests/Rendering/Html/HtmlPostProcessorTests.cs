using Site.Rendering.Html;

namespace Site.Tests.Rendering.Html;

/// <summary>What is changed in a page that Razor wrote, and what is left alone.</summary>
public class HtmlPostProcessorTests
{
    [Theory]
    [InlineData("<p>Tekst</p>", "<p>Tekst</p>")]
    [InlineData("<p>a<br /> b</p>", "<p>a<br> b</p>")]
    [InlineData("<p>linje   \nnæste</p>", "<p>linje\nnæste</p>")]
    [InlineData("<p>Taleinstituttet/Hjerneskadecenter</p>", "<p>Taleinstituttet/<wbr>Hjerneskadecenter</p>")]
    [InlineData("<p>og/eller</p>", "<p>og/eller</p>")]
    [InlineData("<a href=\"/taleinstituttet/centrene\">x</a>", "<a href=\"/taleinstituttet/centrene\">x</a>")]
    [InlineData("<title>Taleinstituttet/Hjerneskadecenter</title>", "<title>Taleinstituttet/Hjerneskadecenter</title>")]
    [InlineData("<script>let a = 1 / 2;   \n</script>", "<script>let a = 1 / 2;   \n</script>")]
    [InlineData("", "")]
    public void OnlyVoidElementsLineEndsAndLongNamesChange(string html, string expected)
    {
        using var finished = new StringWriter();

        HtmlPostProcessor.Process(html, finished);

        Assert.Equal(expected, finished.ToString());
    }
}
