namespace Site.Tests.Reading.Pages;

/// <summary>What editors and their programs make of the two lines of <c>---</c> around the keys.</summary>
public class FrontMatterTests
{
    [Theory]
    [InlineData("--- \n", "---\n", 3)]
    [InlineData("---\n", "---  \n", 3)]
    [InlineData("---\u00A0\n", "---\u00A0\n", 3)]
    [InlineData("\n---\n", "---\n", 4)]
    [InlineData(" \n\u00A0\n--- \n", "---", 5)]
    [InlineData("\u200B---\r\n", "---\r\n", 3)]
    public void BlanksThatNobodySeesDoNotMatter(string opening, string closing, int line) =>
        Assert.Equal(
            [$"om.md:{line}:1  Nøglen »ukendt« kendes ikke."],
            ReadingSite.ProblemsOf("om.md", $"{opening}titel: Om\nukendt: 1\n{closing}"));

    [Theory]
    [InlineData("...")]
    [InlineData("…")]
    [InlineData("—")]
    [InlineData("–––")]
    [InlineData("--")]
    [InlineData("----")]
    [InlineData("- - -")]
    [InlineData(" ---")]
    [InlineData("***")]
    [InlineData("+++")]
    public void AnotherLineThanThreeHyphensIsNamedWhereItIs(string line)
    {
        var what = $"Her skal stå en linje med tre bindestreger og ikke andet; der står »{line}«.";

        Assert.Equal([$"om.md:1:1  {what}"], ReadingSite.ProblemsOf("om.md", $"{line}\ntitel: Om\n---\nTekst.\n"));
        Assert.Equal(
            [$"om.md:3:1  {what}"], ReadingSite.ProblemsOf("om.md", $"---\ntitel: Om\n{line}\nTekst.\n\n---\n"));
    }

    [Theory]
    [InlineData(
        "\n\n---\ntitel: Om\n\nTekst.\n",
        "om.md:3:1  Oplysningerne øverst i filen slutter ikke: der mangler en linje med --- under dem.")]
    [InlineData("titel: Om\n---\n", "om.md:1:1  Filen mangler oplysninger øverst: de står mellem to linjer med ---.")]
    [InlineData("", "om.md:1:1  Filen mangler oplysninger øverst: de står mellem to linjer med ---.")]
    public void AMissingLineIsReported(string text, string problem) =>
        Assert.Equal([problem], ReadingSite.ProblemsOf("om.md", text));

    [Fact]
    public void AValueOfSeveralLinesMayHaveSuchLinesInIt() =>
        Assert.Empty(ReadingSite.ProblemsOf("om.md", "---\ntitel: Om\nresumé: |\n  Et\n  ...\n  —\n---\n\n***\n"));
}
