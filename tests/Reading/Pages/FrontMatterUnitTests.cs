using Site.Model;
using Site.Reading.Input;
using Site.Reading.Pages;

namespace Site.Tests.Reading.Pages;

/// <summary>How a file is cut in keys and text; its mistakes are in <see cref="FrontMatterTests"/>.</summary>
public class FrontMatterUnitTests
{
    private readonly ProblemList problems = new();

    [Fact]
    public void TheTextKeepsTheLinesOfTheFile()
    {
        var front = Parse("\n---\ntitel: A\n---\nTekst.\n")!;

        Assert.Equal(("titel: A", 2, "\n\n\n\nTekst.\n"), (front.Yaml, front.LinesBefore, front.Markdown));
        Assert.Empty(problems.Sorted);
    }

    [Fact]
    public void ALaterLineOfDashesBelongsToTheText() =>
        Assert.EndsWith("A\n\n---\nB", Parse("---\ntitel: A\n---\nA\n\n---\nB")!.Markdown, StringComparison.Ordinal);

    [Fact]
    public void BlanksAfterTheDashesDoNotCount() => Assert.Equal("a: 1", Parse("---  \na: 1\n--- \n")!.Yaml);

    private FrontMatter? Parse(string text) => FrontMatter.Parse(new InputFile("a.md", text), problems);
}
