using Site.Model;
using Site.Reading.Markup;

namespace Site.Tests.Model;

public class MarkdownTextTests
{
    [Fact]
    public void BlocksAndLinksAreInTheOrderOfTheTextWithoutSectionHeadings()
    {
        var text = Read("[a](xref:a)\n\n## [h](xref:h)\n\n- [b](xref:b)\n\n### [c](xref:c)\n\n> *[d](xref:d)*\n");

        Assert.Equal(
            ["ParagraphBlock", "ListBlock", "HeadingBlock", "QuoteBlock"],
            text.Blocks.Select(block => block.GetType().Name));
        Assert.Equal(["xref:a", "xref:b", "xref:c", "xref:d"], text.Links.Select(link => link.Url));
    }

    [Fact]
    public void EveryHeadingHasAnAnchorOfItsOwn()
    {
        var text = Read("## Økonomi\n\n### Økonomi\n\n## 2027\n\n## §§§\n\n## …\n\n### Økonomi-2\n");

        Assert.Equal(
            ["afsnit", "afsnit-2027", "oekonomi", "oekonomi-2", "oekonomi-2-2", "paragrafparagrafparagraf"],
            text.Anchors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnEmptyTextHasNoLinks()
    {
        Assert.True(Read("").IsEmpty);
        Assert.Empty(MarkdownText.Empty.Links);
    }

    private static MarkdownText Read(string markdown) => MarkdownReader.Read("a.md", markdown, new ProblemList());
}
