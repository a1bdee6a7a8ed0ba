using Site.Documents;
using Site.Model;

namespace Site.Tests.Disclosure;

/// <summary>A file that the program cannot check stops the build until its attachment has a review.</summary>
public sealed class FileReviewTests : IDisposable
{
    private const string
        Meeting = "moeder/2026-11-25-raad",
        Item = $"{Meeting}/01-takster.md",
        File = $"{Meeting}/notat.docx";

    private readonly TemporaryFolder folder = new();

    public FileReviewTests()
    {
        folder.Write("input/_data/fora.yml", "- id: raad\n  titel: Rådet\n  kort: Raad\n");
        folder.Write($"input/{Meeting}/index.md", "---\nforum: raad\ndato: 2026-11-25\nudgave: referat\n---\n");
        WriteDocument("skjult");
    }

    [Fact]
    public async Task AnAttachmentWithHiddenTextStopsTheBuildWithARemedy()
    {
        WriteItem();

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.False(problem.IsWarning);
        Assert.Equal(new SourcePlace(Item, 7, 5), problem.Place);
        Assert.Contains("notat.docx", problem.What, StringComparison.Ordinal);
        Assert.Contains("skjult tekst", problem.What, StringComparison.Ordinal);
        Assert.Contains($"»kontrolleret: {Hash}«", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheRemedyResolvesTheProblem()
    {
        WriteItem(Hash);

        Assert.Empty(await InProcess.CheckAsync(folder));
    }

    [Fact]
    public async Task AChangedFileMustBeReviewedAgain()
    {
        var before = Hash;
        WriteItem(before);
        WriteDocument("skjult igen");

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.Contains("er ændret, siden den blev kontrolleret", problem.What, StringComparison.Ordinal);
        Assert.Equal(new SourcePlace(Item, 10, 19), problem.Place);
        Assert.Contains(Hash, problem.Remedy, StringComparison.Ordinal);
        Assert.NotEqual(before, Hash);
    }

    [Fact]
    public async Task AReviewThatIsNoLongerNeededIsReported()
    {
        WriteItem(Hash);
        SampleDocuments.WriteWord(folder.File("input", File), "synlig", "Notat");

        Assert.Contains(
            "behøver det ikke mere", Assert.Single(await InProcess.CheckAsync(folder)).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReviewDoesNotSilenceACprNumber()
    {
        WriteDocument("Om 010203-1234");
        WriteItem(Hash);

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.False(problem.IsWarning);
        Assert.Contains("CPR-nummer", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotPublishedOnlyGivesAWarning()
    {
        WriteItem(openness: "lukket");

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.True(problem.IsWarning);
        Assert.Equal(File, problem.Place.File);
    }

    [Fact]
    public async Task AnAuthorInThePropertiesGivesAWarningUnlessOfficial()
    {
        const string Properties =
            "<dc:creator>Hans Jensen</dc:creator><cp:lastModifiedBy>Det Fælles Sekretariat</cp:lastModifiedBy>";
        SampleDocuments.WritePackage(
            folder.File("input", File), ("word/document.xml", "<w:p/>"), ("docProps/core.xml", Properties));
        folder.Write("input/_data/site.yml", "titel: Test\ntilladte-kontakter: [Det fælles sekretariat]\n");
        WriteItem();

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.True(problem.IsWarning);
        Assert.Contains("»Hans Jensen«", problem.What, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Hash => DocumentReader.Hash(folder.File("input", File));

    private void WriteDocument(string hidden) =>
        SampleDocuments.WritePackage(
            folder.File("input", File),
            ("word/document.xml", $"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{hidden}</w:t></w:r></w:p>"));

    private void WriteItem(string? reviewed = null, string openness = "åben") => folder.Write($"input/{Item}", $"""
        ---
        nummer: 1
        titel: Takster
        åbenhed: åben
        type: orientering
        bilag:
          - titel: Notat
            åbenhed: {openness}
            fil: notat.docx
        {(reviewed is null ? "" : $"    kontrolleret: {reviewed}\n")}---
        ## Resumé

        Rådet hørte om taksterne.

        """);
}
