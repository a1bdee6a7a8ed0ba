using Site.Model;

namespace Site.Tests.Reading;

/// <summary>
/// YAML that says something else than its writer means is a problem at its place, and costs nothing beside it.
/// </summary>
public class YamlTextTests
{
    [Theory]
    [InlineData("---")]
    [InlineData("...")]
    [InlineData("--- ")]
    public void WhatStandsBelowALineThatEndsADocumentIsReadAllTheSame(string marker)
    {
        using var site = new ReadingSite()
            .With(
                "_data/emner.yml",
                $"# Emner\n---\n- id: takster\n  titel: Takster\n{marker}\n- id: autisme\n  titel: Autisme\n")
            .With("_data/site.yml", $"titel: Bank\n{marker}\nudgiver: Os\n")
            .With("vidensbreve/_directory.yml", $"emner: autisme\n{marker}\nhvor: Her\n")
            .With("vidensbreve/a.md", "---\ntitel: A\n---\n");

        var (archive, problems) = site.Read();

        Assert.Equal(
            ["_data/emner.yml:5:1", "_data/site.yml:2:1", "vidensbreve/_directory.yml:2:1"],
            problems.Select(problem => problem.Split("  ")[0]));
        Assert.All(
            problems,
            problem =>
                Assert.EndsWith(
                    $"  Linjen »{marker.Trim()}« deler filen i to, så det, der står under den, ikke bliver læst.",
                    problem,
                    StringComparison.Ordinal));
        Assert.Equal("Os", archive.Site.Publisher);
        var letter = Assert.IsType<KnowledgeLetter>(Assert.Single(archive.Pages));
        Assert.Equal("autisme Her", $"{Assert.Single(letter.Topics)} {letter.Location}");
    }

    [Fact]
    public void TwoPartsWithTheSameKeyAreOneProblem() =>
        Assert.Equal(["kalender/2027.yml:4:1  Linjen »---« deler filen i to, så det, der står under den, ikke bliver læst."],
            ReadingSite.ProblemsOf(
                "kalender/2027.yml",
                "begivenheder:\n  - {dato: 2027-01-12, type: frist, titel: A}\n\n---\nbegivenheder:\n"
                + "  - {dato: 2027-06-01, type: frist, titel: B}\n"));

    /// <summary>Keys are shown as they are, so a comment in one would be published.</summary>
    [Theory]
    [InlineData("om.md", "---\ntitel: Om <!-- kanarie -->\n---\n", 2, 8)]
    [InlineData("om.md", "---\ntitel: Om\nresumé: |\n  Om\n  <!-- kanarie\n---\n", 3, 9)]
    [InlineData("kladde.md", "---\ntitel: Om\nkladde: ja\nkilde: \"Om\\u003C!-- kanarie -->\"\n---\n", 4, 8)]
    [InlineData(
        "kalender/2027.yml", "begivenheder:\n  - {dato: 2027-01-12, type: frist, titel: <!-- kanarie -->A}\n", 2, 44)]
    [InlineData("_data/kommuner.yml", "- id: aalborg\n  titel: Aalborg\n  beskrivelse: <!-- kanarie -->\n", 3, 16)]
    public void ACommentInHtmlIsAProblemInAKeyToo(string file, string text, int line, int column) =>
        Assert.Equal([$"{file}:{line}:{column}  En kommentar i HTML er ikke skjult her: alle, der kan læse filen, kan læse den."],
            ReadingSite.ProblemsOf(file, text));

    [Theory]
    [InlineData("titel: Orientering #2 om takster", 20)]
    [InlineData("titel: Om # en note", 11)]
    [InlineData("titel: \"Om\" # en note", 13)]
    [InlineData("titel: Om\nresumé: |  # en note\n  Tekst", 12)]
    [InlineData("titel: Om\nemner: [takster, # en note\n  takster]", 18)]
    [InlineData("titel: Om\nemner:\n  - takster # en note", 13)]
    [InlineData("titel: Om\nemner: # en note\n  - takster", 8)]
    [InlineData("titel: Om\nresumé: #metoo", 9)]
    public void ACommentBehindAValueIsAProblem(string yaml, int column)
    {
        var line = 2 + yaml[..yaml.IndexOf('#', StringComparison.Ordinal)].Count(letter => letter == '\n');

        Assert.Equal(
            [$"om.md:{line}:{column}  Resten af linjen bliver ikke læst: efter # står en kommentar."],
            ReadingSite.ProblemsOf("om.md", $"---\n{yaml}\n---\n"));
    }

    [Theory]
    [InlineData("# En kommentar\ntitel: Om\n  # og en til\nemner:\n  # om emnet\n  - takster")]
    [InlineData("titel: \"Orientering #2 om takster\"")]
    [InlineData("titel: 'Orientering #2'")]
    [InlineData("titel: Orientering#2 om C#")]
    [InlineData("titel: Om\nresumé: >\n  Orientering #2\n  # også ord")]
    public void AHashThatCutsNothingIsNone(string yaml) =>
        Assert.Empty(ReadingSite.ProblemsOf("om.md", $"---\n{yaml}\n---\n"));

    [Theory]
    [InlineData("titel: !vigtigt Møde")]
    [InlineData("titel: !!str 8")]
    [InlineData("titel: ! 8")]
    [InlineData("titel: !")]
    public void AWordThatYamlTakesForATagIsAProblem(string yaml) =>
        Assert.Equal(
            ["om.md:2:8  Et ord, der begynder med !, bliver ikke læst som en del af værdien."],
            ReadingSite.ProblemsOf("om.md", $"---\n{yaml}\n---\n"));

    [Theory]
    [InlineData("- [a, b]\n- c\n", "2:3  Her skal stå en gruppe på mindst to ord.")]
    [InlineData("- [a]\n", "1:3  Her skal stå en gruppe på mindst to ord.")]
    [InlineData("- [a, {b: c}]\n", "1:3  Her skal stå en gruppe på mindst to ord.")]
    [InlineData("a: b\n", "1:1  Filen skal være en liste.")]
    public void SynonymsThatAreNoGroupsAreReported(string yaml, string problem) =>
        Assert.Equal([$"_data/synonymer.yml:{problem}"], ReadingSite.ProblemsOf("_data/synonymer.yml", yaml));
}
