using Site.Model;

namespace Site.Tests.Reading;

/// <summary>
/// Characters that look like a space or like nothing: a space where a space is meant, a problem where they deceive.
/// </summary>
public class TextCharacterTests
{
    /// <summary>No-break, narrow no-break, figure, thin, em and ideographic space.</summary>
    public static TheoryData<char> OddSpaces => ['\u00A0', '\u202F', '\u2007', '\u2009', '\u2003', '\u3000'];

    [Theory]
    [MemberData(nameof(OddSpaces))]
    public void EverySpaceIsASpaceInKeysValuesAndHeadings(char space)
    {
        using var site = new ReadingSite()
            .With("_data/fora.yml", "- id: das\n  titel: DAS\n".Replace(' ', space))
            .With(
                "moeder/2026-11-25-das/index.md",
                "---\nforum: das\ndato: 2026-11-25 \nudgave: referat\n---\n".Replace(' ', space))
            .With(
                "moeder/2026-11-25-das/01-p.md",
                "---\nnummer: 1 \ntitel: P\nåbenhed: åben\ntype: behandling\nudfald: godkendt med ændringer\noffentlig-titel: Q\nemner: [ takster , takster ]\n--- \n## Beslutning \n\nSå.\n".Replace(' ', space))
            .With("vidensbreve/a.md", "---\ntitel : A\nemner:\n  - takster\nkladde: nej \n---\n".Replace(' ', space));

        var (archive, problems) = site.Read();

        Assert.Empty(problems);
        var item = Assert.Single(Assert.Single(archive.Meetings).Items);
        Assert.Equal((Outcome.ApprovedWithChanges, "Q"), (item.Outcome, item.PublicTitle));
        Assert.NotNull(item.FindSection(SectionKind.Decision));
        Assert.Equal(["takster"], Assert.Single(archive.Pages).Topics);
    }

    [Theory]
    [InlineData("## Metode", "HeadingBlock")]
    [InlineData("- et\n- to", "ListBlock")]
    [InlineData("* et\n* to", "ListBlock")]
    [InlineData("1. et\n2. to", "ListBlock")]
    [InlineData("> - et", "QuoteBlock")]
    [InlineData("| a | b |\n| --- | --- |\n| c | d |", "Table")]
    [InlineData("Et.\n \nTo.", "ParagraphBlock ParagraphBlock")]
    [InlineData("- et\n  - to", "ListBlock")]
    public void EverySpaceIsASpaceWhereMarkdownReadsOne(string markdown, string blocks)
    {
        using var site = new ReadingSite().With("om.md", "---\ntitel: Om\n---\n" + markdown.Replace(' ', '\u00A0'));

        var text = Assert.Single(site.Read().Archive.Pages).Text;

        Assert.Equal(
            blocks,
            string.Join(
                ' ',
                text.Lead.Select(block => block.GetType().Name).Concat(text.Sections.Select(_ => "HeadingBlock"))));
    }

    [Fact]
    public void ANoBreakSpaceInASentenceStaysAsItIs()
    {
        using var site = new ReadingSite().With("om.md", "---\ntitel: Efter §\u00A0107\n---\n§\u00A0107 er ny.\n");

        var page = Assert.Single(site.Read().Archive.Pages);

        Assert.Equal("Efter §\u00A0107, §\u00A0107 er ny.", $"{page.Title}, {PlainText.From(page.Text.Lead)}");
    }

    [Fact]
    public void ColumnsAreTheFilesOwn() =>
        Assert.Equal(["om.md:5:12  Linket »javascript:x« er af en slags, der ikke må stå på siden."],
            ReadingSite.ProblemsOf(
                "om.md", "---\ntitel: Om\n---\n\n-\u00A0§\u00A0107\u00A0og\u00A0[a](javascript:x)\n"));

    [Fact]
    public void ZeroWidthSpacesAreNotRead()
    {
        using var site = new ReadingSite()
            .With("om.md", "\uFEFF---\n\u200Btitel: O\u2060m\nem\u200Bner: tak\uFEFFster\n---\n\u200B## Metode\n");

        var (archive, problems) = site.Read();

        Assert.Empty(problems);
        var page = Assert.Single(archive.Pages);
        Assert.Equal(
            "Om takster Metode",
            $"{page.Title} {Assert.Single(page.Topics)} {Assert.Single(page.Text.Sections).Title}");
    }

    [Theory]
    [InlineData("\u202E", "usynligt tegn (U+202E), der vender skriveretningen")]
    [InlineData("\u200F", "usynligt tegn (U+200F), der vender skriveretningen")]
    [InlineData("\u2066", "usynligt tegn (U+2066), der vender skriveretningen")]
    [InlineData("\u061C", "usynligt tegn (U+061C), der vender skriveretningen")]
    [InlineData("\u0000", "tegn (U+0000), som ikke kan vises")]
    [InlineData("\u0007", "tegn (U+0007), som ikke kan vises")]
    [InlineData("\u007F", "tegn (U+007F), som ikke kan vises")]
    [InlineData("\u0092", "tegn (U+0092), som ikke kan vises")]
    [InlineData("\uF0B7", "tegn (U+F0B7), som ikke kan vises")]
    [InlineData("\uFFFC", "tegn (U+FFFC), som ikke kan vises")]
    [InlineData("\uFFFE", "tegn (U+FFFE), som ikke kan vises")]
    [InlineData("\U000F0041", "tegn (U+F0041), som ikke kan vises")]
    [InlineData("\uFFFD", "er et bogstav gået tabt")]
    public void ACharacterThatDeceivesOrCannotBeShownIsAProblemWhereverItIs(string character, string what)
    {
        using var site = new ReadingSite()
            .With("_data/emner.yml", $"- id: takster\n  titel: Tak{character}ster\n")
            .With("noegletal/tal.csv", $"k\na{character}\n")
            .With(
                "noegletal/tal.md",
                "---\ntitel: Tal\ntabeller:\n  - titel: Tal\n    fil: tal.csv\n    kolonner:\n"
                + "      - {felt: k, titel: K, type: tekst}\n---\n")
            .With("om.md", $"---\ntitel: Om\n# {character}\n---\n## Me{character}tode{character}\n\n{character}\n");

        var problems = site.Read().Problems;

        Assert.Equal(
            ["_data/emner.yml:2:13", "noegletal/tal.csv:2:2", "om.md:3:3", "om.md:5:6", "om.md:7:1"],
            problems.Where(problem => problem.Contains(what, StringComparison.Ordinal))
                .Select(problem => problem.Split("  ")[0]));
    }

    [Theory]
    [InlineData("---\ntitel: \"O\\u202Em\"\n---\n", "om.md:2:8")]
    [InlineData("---\ntitel: \"O\\am\"\n---\n", "om.md:2:8")]
    [InlineData("---\ntitel: Om\n---\n\nO&#x202e;m\n", "om.md:5:2")]
    [InlineData("---\ntitel: Om\n---\n[O](https://x.dk \"&#7;\")\n", "om.md:4:19")]
    [InlineData("---\ntitel: Om\n---\n## O&rlm;m\n", "om.md:4:5")]
    public void NorCanItBeWrittenAsAnEscape(string text, string place) =>
        Assert.Equal(place, Assert.Single(ReadingSite.ProblemsOf("om.md", text)).Split("  ")[0]);

    [Theory]
    [InlineData("😀 👨‍👩‍👧 é ½ – … • € ☐ &amp; &#167; &nbsp;")]
    [InlineData("Et\u2028to\u0085tre\vfire\ffem")]
    public void OtherCharactersAreNoProblem(string text) =>
        Assert.Empty(ReadingSite.ProblemsOf("om.md", $"---\ntitel: Om\nresumé: {text}\n---\n{text}\n"));
}
