using System.Collections.Immutable;
using System.Text;
using Site.Disclosure;
using Site.Indexing;
using Site.Indexing.Pages;
using Site.Linking;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Indexing;

/// <summary>What of the archive can be found, and what a hit shows of it.</summary>
public class SearchDocumentsTests
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    [Fact]
    public void OpenItemsMeetingsAndPagesCanBeFound() =>
        Assert.Equal(["/moeder/2019-10-24-das/1/", "/moeder/2019-10-24-das/", "/om/"], Pages()
            .Select(page => page.Hit.Address));

    [Fact]
    public void RefsArePositions() => Assert.Equal(["0", "1", "2"], Pages().Select(page => page.Document.Ref));

    [Fact]
    public void AClosedItemLeavesNothingInTheFiles()
    {
        var index = SearchIndexer.Build(Linked());
        var files = string.Concat(index.Files.Select(file => file.Path + Encoding.UTF8.GetString(file.Content.Span)));

        Assert.Contains("Takstbilag", files, StringComparison.Ordinal);
        Assert.All((string[])["hemmelig", "personsag", "fortroligt", "Fortroligt", "Sag om et tilbud", "das/2/"],
            word => Assert.DoesNotContain(word, files, StringComparison.Ordinal));
    }

    [Fact]
    public void AnItemsWordsAreInTheFieldsThatPeopleWouldName()
    {
        var fields = Pages()[0].Document.FieldTexts.Zip(SearchField.All)
            .ToDictionary(pair => pair.Second.Name, pair => pair.First);

        Assert.Equal("Takster for 2020", fields["titel"]);
        Assert.StartsWith("Styregruppen godkendte taksterne", fields["beslutning"], StringComparison.Ordinal);
        Assert.Equal("2023-016352", fields["sag"]);
        Assert.Equal(
            "Den Administrative Styregruppe\nDAS\nStyregruppen\nDAS 24. oktober 2019\n"
                + "godkendt\nTakster\nPriser\nLæsø Kommune\nLæsø\nServiceloven § 107\n§ 107",
            fields["emne"]);
    }

    /// <summary>The link without text stands for another page's title, which is not this page's text.</summary>
    [Fact]
    public void MarkdownBecomesPlainLines() => Assert.Equal(
        "Et resumé.\nFørste fede afsnit med en henvisning og .\npunkt i liste\n"
            + "Kategori\nAntal\ncelle\n27\nIndre overskrift\nSidste linje går videre.\nTakstbilag",
        Pages()[0].Document.FieldTexts[2]);

    [Fact]
    public void TheHeadingsOfAPageArePartOfItsText() =>
        Assert.Equal("Indledning.\nDækning\nFire møder.", Pages()[2].Document.FieldTexts[2]);

    [Fact]
    public void AHitShowsItsContextOutcomeAndDecision()
    {
        var hit = Pages()[0].Hit;

        Assert.Equal(("Takster for 2020", "DAS 24. oktober 2019, punkt 1", "godkendt"),
            (hit.Title, hit.Context, hit.Outcome));
        Assert.EndsWith("på tværs af …", hit.Decision, StringComparison.Ordinal);
        Assert.InRange(hit.Decision.Length, 180, 202);
    }

    [Fact]
    public void TheSameArchiveGivesTheSameBytes()
    {
        var (first, second) = (SearchIndexer.Build(Linked()), SearchIndexer.Build(Linked()));

        Assert.Equal(first.Files.Select(file => file.Path), second.Files.Select(file => file.Path));
        Assert.All(first.Files.Zip(second.Files), pair =>
            Assert.True(pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)));
    }

    private static ImmutableArray<SearchablePage> Pages() => SearchDocuments.From(Linked());

    private static LinkedArchive Linked()
    {
        var problems = new ProblemList();
        var archive = new ArchiveReader(Repository.File("tests", "Fixtures", "search", "site"))
            .Read(new Dictionary<string, string>(), problems);
        var linked = Linker.Link(PublicArchive.From(archive, Today), problems);
        Assert.Empty(problems.Sorted);
        return linked;
    }
}
