using Markdig.Syntax;
using Site.Model;
using Site.Reading.Markup;

namespace Site.Tests.Reading.Markup;

/// <summary>The rules on top of Markdig: lists, HTML, spaces.</summary>
public class MarkdownPartTests
{
    private readonly ProblemList problems = new();

    private IEnumerable<string> Problems =>
        problems.Sorted.Select(found => $"{found.Place.Line}:{found.Place.Column} {found.What}");

    [Theory]
    [InlineData("1. Et\n2. To", "List")]
    [InlineData("31. marts 2027 skal det ske.", "Paragraph")]
    [InlineData("1. kvartal\n2. kvartal", "Paragraph")]
    [InlineData("1. behandling af sagen", "Paragraph")]
    [InlineData("- 2,5 mio. kr.", "Paragraph")]
    [InlineData("- 3 pladser\n- 4 pladser", "List")]
    [InlineData("- 3 mio. kr.\n+ 2 mio. kr.", "Paragraph")]
    [InlineData("+ 3 mio. kr.\n+ 4 mio. kr.", "Paragraph")]
    [InlineData("– et ord", "Paragraph")]
    [InlineData("–\tet ord", "List")]
    [InlineData("o et ord", "Paragraph")]
    [InlineData("o\tet ord", "List")]
    public void AMarkerOpensAListOnlyWhereOneIsMeant(string markdown, string block)
    {
        Assert.Equal($"{block}Block", Read(markdown).Lead[0].GetType().Name);
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("1. Taksterne stiger", "1:1 En nummereret liste med kun ét punkt kan ikke kendes fra en tekst, der")]
    [InlineData("1. Et\n3. Tre", "2:1 Listens numre skal være 1, 2, 3 og så videre, men her står 3, hvor 2")]
    [InlineData("- 2 mio. kr.\n- 3 mio. kr.", "1:1 Tegnet foran beløbet kan være et minus eller et punkt på en liste.")]
    public void AMarkerThatCouldBeEitherIsAProblem(string markdown, string problem)
    {
        Read(markdown);
        Assert.StartsWith(problem, Assert.Single(Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("et <b>ord</b>", "1:4 Her står HTML (<b>), og det virker ikke i teksten.")]
    [InlineData("<DIV>\nord\n</DIV>", "1:1 Her står HTML (<div>), og det virker ikke i teksten.")]
    [InlineData("et <!-- skjult --> ord", "1:4 En kommentar i HTML er ikke skjult her: alle, der kan")]
    [InlineData("et <!-- skjult", "1:4 En kommentar i HTML er ikke skjult her: alle, der kan")]
    public void HtmlIsOneProblemAndIsRemoved(string markdown, string problem)
    {
        var text = Read(markdown);

        Assert.StartsWith(problem, Assert.Single(Problems), StringComparison.Ordinal);
        Assert.Empty(text.Lead.SelectMany(block => block.Descendants<Markdig.Syntax.Inlines.HtmlInline>()));
        Assert.DoesNotContain(text.Lead.OfType<HtmlBlock>(), block => block.Lines.Count > 0);
    }

    [Theory]
    [InlineData("et<br>to", "et\nto")]
    [InlineData("1 \\<!-- 2", "1 <!-- 2")]
    public void ALineBreakAndAnEscapedSignAreNoProblem(string markdown, string text)
    {
        Assert.Equal(text, PlainText.From(Read(markdown).Lead));
        Assert.Empty(Problems);
    }

    [Theory]
    [InlineData("1 \\\\<!-- 2", "1:5 En kommentar i HTML er ikke skjult her")]
    [InlineData("et \\\\[^1]", "1:6 Fodnoten [^1] mangler.")]
    public void AnEscapedBackslashEscapesNothing(string markdown, string problem)
    {
        Read(markdown);
        Assert.StartsWith(problem, Assert.Single(Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[^9] Tekst", "1:1 [^9]")]
    [InlineData("[^1][^1]", "1:1 [^1]", "1:5 [^1]")]
    [InlineData("**[^1]**", "1:3 [^1]")]
    [InlineData("##\tOverskrift [^1]", "1:15 [^1]")]
    [InlineData("- [^1]", "1:3 [^1]")]
    [InlineData("> Tekst\n> [^1]", "2:3 [^1]")]
    [InlineData("| A |\n|---|\n| B [^1] |", "3:5 [^1]")]
    [InlineData("[^to ord] Tekst", "1:1 [^to ord]")]
    [InlineData("Et ![^1]", "1:5 [^1]")]
    [InlineData("`[^1]` og [^1]", "1:11 [^1]")]
    [InlineData("`\\[^1]` og [^1]", "1:12 [^1]")]
    [InlineData("\\[^1] og [^1]", "1:10 [^1]")]
    [InlineData("Et\n\n[\\^1] og [^1]", "3:10 [^1]")]
    [InlineData("Et [^2]\n\n[\\^1] og [^3]\n\n[^1]", "1:4 [^2]", "3:10 [^3]", "5:1 [^1]")]
    [InlineData("[^ ] [^] [\\^1]")]
    [InlineData("Et [^to ord]\n\n[^to ord]: Note")]
    [InlineData("Se https://kl.dk[^1]", "1:17 [^1]")]
    public void EveryReferenceWithoutAFootnoteIsAProblemAtItsPlace(string markdown, params string[] references)
    {
        Read(markdown);
        Assert.Equal(references.Select(reference => reference.Replace("[", "Fodnoten [") + " mangler."), Problems);
    }

    [Theory]
    [InlineData("##_Takster_for_§_107", "## Takster for § 107")]
    [InlineData("-_§_107", "- §_107")]
    [InlineData("12._§_107", "12. §_107")]
    [InlineData("|_---_|", "| --- |")]
    [InlineData("[^1]:_§_107", "[^1]: §_107")]
    [InlineData("§_107", "§_107")]
    public void OddSpacesBecomePlainInMarkupOnly(string markdown, string plain) =>
        Assert.Equal(plain.Replace('_', '\u00A0'), OddSpaces.ReplaceInStructure(markdown.Replace('_', '\u00A0')));

    private MarkdownText Read(string markdown) => MarkdownReader.Read("a.md", markdown, problems);
}
