using Site.Model;
using Site.Reading.Input;

namespace Site.Tests.Reading.Input;

public class TextCharactersTests
{
    private readonly ProblemList problems = new();

    [Theory]
    [InlineData("a\u200Bb\u00ADc", "abc")]
    [InlineData("a\u2028b\vc\nd", "a b c\nd")]
    [InlineData("a\u00A0b", "a\u00A0b")]
    public void InvisibleCharactersGoAndOddLineBreaksBecomeSpaces(string text, string normalized) =>
        Assert.Equal(normalized, TextCharacters.Normalize(text));

    [Fact]
    public void TheFirstCharacterOfEachLineIsReported()
    {
        TextCharacters.Check(new InputFile("a.md", "\u202Ea\u202E\nb\n c\uFFFD\uFFFD\n"), problems);

        Assert.Equal(["1:1", "3:3"], problems.Sorted.Select(found => $"{found.Place.Line}:{found.Place.Column}"));
    }

    [Fact]
    public void AtMostOneHundredAreReported()
    {
        TextCharacters.Check(new InputFile("a.md", string.Concat(Enumerable.Repeat("\uFFFD\n", 150))), problems);

        Assert.Equal(100, problems.Sorted.Length);
    }

    [Theory]
    [InlineData("a\nb &#x202e;", "2:3")]
    [InlineData("&rlm;", "1:1")]
    public void AReferenceIsReportedWhereItIs(string markdown, string place)
    {
        TextCharacters.CheckCharacterReferences("a.md", markdown, problems);

        var found = Assert.Single(problems.Sorted).Place;
        Assert.Equal(place, $"{found.Line}:{found.Column}");
    }

    [Fact]
    public void AReferenceToAnotherCharacterIsNoProblem()
    {
        TextCharacters.CheckCharacterReferences("a.md", "&#167; &amp; &nbsp;", problems);

        Assert.Empty(problems.Sorted);
    }
}
