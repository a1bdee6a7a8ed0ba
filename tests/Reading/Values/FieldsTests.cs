using Site.Model;
using Site.Reading.Values;
using Site.Reading.Yaml;

namespace Site.Tests.Reading.Values;

public class FieldsTests
{
    private readonly ProblemList problems = new();

    private IEnumerable<string> Problems =>
        problems.Sorted.Select(problem => $"{problem.Place.Line}:{problem.Place.Column} {problem.What}");

    [Fact]
    public void AValueIsGivenWithoutBlanksAndWithItsPlaceInTheFile()
    {
        var fields = Read("titel: A\nresumé:   \"B \"\n", linesBefore: 1);

        Assert.Equal(new PlacedText("B", new SourcePlace("side.md", 3, 11)), fields.GetText("resumé"));
    }

    [Fact]
    public void ASingleValueIsAListOfOneAndAnEntryThatIsNoTextIsLeftOut()
    {
        var fields = Read("a: x\nb: [x, {y: z}, w]\n");

        Assert.Equal(["x"], fields.GetTexts("a").Select(text => text.Text));
        Assert.Equal(["x", "w"], fields.GetTexts("b").Select(text => text.Text));
        Assert.Equal(["2:8 »b« skal være en tekst."], Problems);
    }

    [Fact]
    public void AnEmptyValueIsNoneAndStopsNothingFromBeingInherited()
    {
        var fields = Read("a:\n", inherited: Read("a: x\n"));

        Assert.Equal("x", fields.GetText("a")?.Text);
        Assert.False(Read("a:\n").Has("a"));
    }

    [Fact]
    public void WhatWasNotAskedForIsUnknown()
    {
        var fields = Read("a: 1\nb: 2\n");
        fields.GetText("a");

        fields.ReportUnknownKeys();

        Assert.Equal(["2:1 Nøglen »b« kendes ikke."], Problems);
    }

    [Fact]
    public void WhatAPageBelowUsesIsKnownInEveryFolderAboveIt()
    {
        var above = Read("a: 1\n");
        var folder = Read("b: 1\n", inherited: above);

        folder.MarkKnown(["a", "b"]);
        above.ReportUnknownKeys();
        folder.ReportUnknownKeys();

        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("b: 1\n", "1:1 »a« mangler.")]
    [InlineData("b: 1\na:\n", "2:3 »a« er ikke udfyldt.")]
    public void AMissingKeyIsReportedAtTheTopAndAnEmptyOneWhereItStands(string yaml, string problem)
    {
        Read(yaml).ReportMissing("a", ["x", "y"]);

        Assert.Equal([problem], Problems);
        Assert.EndsWith("Vælg mellem: x, y.", problems.Sorted[0].Remedy, StringComparison.Ordinal);
    }

    private Fields Read(string yaml, int linesBefore = 0, Fields? inherited = null) =>
        new(
            "side.md",
            YamlText.ParseMapping(yaml, "side.md", linesBefore, problems)!,
            linesBefore,
            inherited,
            problems);
}
