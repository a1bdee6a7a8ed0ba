using Site.Commands.New;
using Site.Model;

namespace Site.Tests.Commands.New;

public class NewTextTests
{
    [Theory]
    [InlineData("Takster 2027", "Takster 2027")]
    [InlineData("Åbne (og lukkede) punkter, § 1/2", "Åbne (og lukkede) punkter, § 1/2")]
    [InlineData("Nu: det hele", "\"Nu: det hele\"")]
    [InlineData("2027", "\"2027\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("Sagt \"nej\" \\", "\"Sagt \\\"nej\\\" \\\\\"")]
    [InlineData("Mellemrum ", "\"Mellemrum \"")]
    public void ATextIsQuotedWhereYamlCouldReadItAsSomethingElse(string text, string expected) =>
        Assert.Equal(expected, NewText.Quote(text));

    [Theory]
    [InlineData("2", "2")]
    [InlineData("2.10", "\"2.10\"")]
    public void ANumberWithAFullStopIsQuoted(string number, string expected) =>
        Assert.Equal(expected, NewText.Quote(ItemNumber.Parse(number)!.Value));

    [Fact]
    public void RequiredKeysAreBlankAndOptionalKeysAreCommentedOut()
    {
        var page = new NewText(Agreement.Declaration, ("titel", "Ramme"), ("emner", "\n  - a"))
            .ToPage("a.md", "Skriv.");

        var text = Assert.Single(page.Files).Text;
        Assert.StartsWith("---\ntitel: Ramme\nemner:\n  - a\n# ", text, StringComparison.Ordinal);
        Assert.Contains("\naftaletype:\n", text, StringComparison.Ordinal);
        Assert.Contains("\n# resumé:\n", text, StringComparison.Ordinal);
        Assert.EndsWith("---\n", text, StringComparison.Ordinal);
        Assert.Contains("aftaletype", page.Blanks);
        Assert.DoesNotContain("titel", page.Blanks);
    }
}
