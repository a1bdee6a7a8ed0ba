using Site.Model;
using Site.Tests.Reading;

namespace Site.Tests.Model;

public class PlainTextTests
{
    [Theory]
    [InlineData("A &amp; B, 5 &euro;", "A & B, 5 €")]
    [InlineData("se <https://eksempel.dk/plan>", "se https://eksempel.dk/plan")]
    [InlineData("**fed**, *kursiv* og `kode`", "fed, kursiv og kode")]
    [InlineData("[tekst](https://eksempel.dk) og [](xref:b)", "tekst og")]
    [InlineData("taksten er ~~100~~ 110", "taksten er  110")]
    [InlineData("en\nto", "en to")]
    [InlineData("en\\\nto", "en\nto")]
    [InlineData("et* to_", "et* to_")]
    [InlineData("- en\n- to\n\ntre", "en\nto\ntre")]
    [InlineData("- [x] en\n- [ ] to", "☑ en\n☐ to")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a\nb\n1\n2")]
    [InlineData("```\nkode\n```\n\nefter", "kode\nefter")]
    public void MarkdownBecomesTheWordsThatReadersSee(string markdown, string expected)
    {
        using var site = new ReadingSite()
            .With("a.md", $"---\ntitel: A\n---\n{markdown}\n")
            .With("b.md", "---\ntitel: B\n---\n");

        var page = site.Read().Archive.Pages.Single(page => page.File == "a.md");

        Assert.Equal(expected, PlainText.From(page.Text.Lead));
    }
}
