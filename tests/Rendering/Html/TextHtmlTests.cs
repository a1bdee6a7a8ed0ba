using Site.Disclosure;
using Site.Linking;
using Site.Model;
using Site.Rendering.Html;
using Site.Tests.Reading;
using Site.Theme.ViewModels;

namespace Site.Tests.Rendering.Html;

/// <summary>The HTML of Markdown, by the renderer of each construct.</summary>
public sealed class TextHtmlTests : IDisposable
{
    private readonly ReadingSite site = new ReadingSite()
        .With("takster.md", "---\ntitel: Takster & priser\n---\n\n## Sådan\n\nTekst.\n")
        .With("aftaler/ramme.md", "---\ntitel: Rammeaftalen\naftaletype: rammeaftale\ngælder-fra: 2020-01-01\n---\n");

    [Fact]
    public void ACrossReferenceWithoutTextGetsTheTitleOfItsTarget() => Assert.Contains(
        "<a href=\"/takster/\">Takster &amp; priser</a>", Render("Se [](xref:takster)."), StringComparison.Ordinal);

    [Fact]
    public void ACrossReferenceKeepsItsTextAndAnchor()
    {
        var html = Render("Se [her *nu*](xref:takster#saadan).");

        Assert.Contains(" href=\"/takster/#saadan\"", html, StringComparison.Ordinal);
        Assert.Contains(">her <em>nu</em></a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkToAPageWithACardCarriesTheTitleOnlyIfItsTextIsAnother()
    {
        Assert.Contains(
            " data-title=\"Rammeaftalen\"", Render("Se [den](xref:aftaler/ramme)."), StringComparison.Ordinal);
        var untitled = Render("Se [](xref:aftaler/ramme).");
        Assert.DoesNotContain("data-title", untitled, StringComparison.Ordinal);
        Assert.Contains(" data-context=\"", untitled, StringComparison.Ordinal);
    }

    [Fact]
    public void ALinkToAnotherSiteIsLeftAsMarkdigWritesIt() => Assert.Contains(
        "<a href=\"https://andre.example/?a=1&amp;b=2\">der</a>",
        Render("Se [der](https://andre.example/?a=1&b=2)."), StringComparison.Ordinal);

    [Fact]
    public void ARecognisedReferenceBecomesALinkAndTheWordsAroundItAreEscaped() => Assert.Contains(
        "1 &lt; 2 &amp; <a href=\"/aftaler/ramme/\"", Render("1 < 2 & Rammeaftalen"), StringComparison.Ordinal);

    [Fact]
    public void ATableScrollsByItselfAndAlignsByClass()
    {
        var html = Render("| | A | B |\n|---|--:|:-:|\n| x | 1 | 2 |\n");

        Assert.Contains(
            "<section class=\"table--responsive-scroll\" tabindex=\"0\" aria-label=\"Tabel 1\"><table class=\"table\">",
            html, StringComparison.Ordinal);
        Assert.Contains(
            "<thead><tr><td></td><th scope=\"col\" class=\"align-right\">A</th>"
            + "<th scope=\"col\" class=\"align-center\">B</th></tr></thead>",
            html, StringComparison.Ordinal);
        Assert.Contains(
            "<tbody><tr><td>x</td><td class=\"align-right\">1</td><td class=\"align-center\">2</td></tr></tbody>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void AParagraphAfterATableHasItsTagsAgain() => Assert.Contains(
        "<p>Efter.</p>", Render("| A |\n|---|\n| x |\n\nEfter.\n"), StringComparison.Ordinal);

    [Fact]
    public void AFootnoteAndItsReferenceLinkToEachOther()
    {
        var html = Render("Ja.[^a]\n\n[^a]: Nej.\n");

        Assert.Contains(
            "<sup><a id=\"note_ref_1\" href=\"#note_1\" aria-label=\"Note 1\">1</a></sup>", html,
            StringComparison.Ordinal);
        Assert.Contains("<li id=\"note_1\" value=\"1\"><p>Nej.", html, StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"#note_ref_1\" aria-label=\"Tilbage til teksten ved note 1\">↩</a>", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ACheckboxIsASymbolWithALabel()
    {
        var html = Render("- [x] gjort\n- [ ] ikke gjort\n");

        Assert.Contains("aria-label=\"Udført\">☑</span> gjort", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Ikke udført\">☐</span> ikke gjort", html, StringComparison.Ordinal);
    }

    [Fact]
    public void StruckOutTextIsMarkedAsDeleted() =>
        Assert.Contains("<del>gammelt</del>", Render("~~gammelt~~"), StringComparison.Ordinal);

    public void Dispose() => site.Dispose();

    private string Render(string markdown)
    {
        var problems = new ProblemList();
        site.With("side.md", $"---\ntitel: Side\n---\n\n{markdown}\n");
        var archive = Linker.Link(PublicArchive.From(site.Read(problems), new DateOnly(2026, 11, 27)), problems);
        Assert.Empty(problems.Sorted);
        var page = (Page)archive.Pages.Single(page => page.Id.Value == "side");
        return new TextHtml(archive, new Cards(archive)).Render(page.Text.Blocks).Value;
    }
}
