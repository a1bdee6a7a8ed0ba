using Site.Model;
using Site.Reading.Markup;
using Site.Reading.Pages;

namespace Site.Tests.Reading.Pages;

public class ItemSectionsTests
{
    private readonly ProblemList problems = new();

    private IEnumerable<string> Problems => problems.Sorted.Select(found => $"{found.Place.Line} {found.What}");

    [Fact]
    public void AHeadingIsKnownByItsWordsWhateverItsSpaces()
    {
        Assert.Equal(
            [SectionKind.Case, SectionKind.Decision],
            Identify("## Sagsfremstilling\u00A0\n\n## Beslutning\n"));
        Assert.Empty(Problems);
    }

    [Fact]
    public void AnUnknownHeadingHasNoKindAndTheNearestIsSuggested()
    {
        Assert.Equal([null], Identify("## Beslutninger\n"));
        Assert.Equal(["1 Afsnittet »Beslutninger« kendes ikke."], Problems);
        Assert.Equal("Mente du »Beslutning«?", problems.Sorted[0].Remedy);
    }

    [Fact]
    public void ASecondSectionOfAKindIsAProblem()
    {
        Identify("## Beslutning\n\n## Beslutning\n");
        Assert.Equal(["3 Afsnittet »Beslutning« står to gange."], Problems);
    }

    [Fact]
    public void TextBeforeTheFirstHeadingIsOneProblem()
    {
        Identify("Et.\n\nTo.\n\n## Beslutning\n");
        Assert.Equal(["1 Teksten står uden for et afsnit."], Problems);
    }

    private SectionKind?[] Identify(string markdown)
    {
        var text = ItemSections.Identify("a.md", MarkdownReader.Read("a.md", markdown, problems), problems);
        return [.. text.Sections.Select(section => section.Kind)];
    }
}
