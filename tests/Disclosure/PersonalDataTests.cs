using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public sealed class PersonalDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("Borgeren 010203-1234 flyttede.")]
    [InlineData("0102031234")]
    [InlineData("010203 1234")]
    [InlineData("010203 - 1234")]
    [InlineData("010203–1234")]
    [InlineData("(311299-0000)")]
    [InlineData("290200-1234")]
    [InlineData("CPR:010203-1234.")]
    [InlineData("![Billede af 010203-1234](billede.png)")]
    public void ACprNumberStopsTheBuildAndIsNeverRepeated(string text)
    {
        var problem = Assert.Single(Scanned("side.md", $"Linje et.\n{text}\n"));

        Assert.False(problem.IsWarning);
        Assert.Equal(2, problem.Place.Line);
        Assert.DoesNotContain("1234", problem.What + problem.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("0102", problem.What + problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sagsnummer 2023-016352")]
    [InlineData("310299-1234 er ingen fødselsdag")]
    [InlineData("1.703.980 kr. og 12,19 %")]
    [InlineData("Kommune 0851, konto 010203")]
    [InlineData("Perioden 2018-2020")]
    [InlineData("den 01.02.2003 kl. 12.00-15.00")]
    [InlineData("Regning 01020312345")]
    public void WhatOnlyLooksALittleLikeOneIsLeftAlone(string text) => Assert.Empty(Scanned("side.md", text));

    [Theory]
    [InlineData("Skriv til nogen.privat@example.com", "nogen.privat@example.com")]
    [InlineData("Ring på 98 76 54 32", "98 76 54 32")]
    [InlineData("Ring på +45 98765432", "+45 98765432")]
    [InlineData("Tlf. 98765432", "98765432")]
    [InlineData("Hun bor Lille Strandvej 12, 9999 Søkøbing", "Lille Strandvej 12")]
    public void ContactsOfPersonsWarnUnlessTheyAreOfficial(string text, string contact)
    {
        Assert.True(Assert.Single(Scanned("side.md", text)).IsWarning);
        Assert.Empty(Scanned("side.md", text, contact));
    }

    [Fact]
    public void FrontMatterTablesAndVocabulariesAreLookedThroughToo()
    {
        Assert.Single(Scanned("tal.csv", "navn;tal\nBorger 010203-1234;1\n"));
        Assert.Single(Scanned("_data/emner.yml", "# 010203-1234\n- id: takster\n"));
    }

    [Theory]
    [InlineData("Om 010203-1234", "Notat")]
    [InlineData("Om taksterne", "Sag 020304-1234")]
    public void AWordDocumentIsReadWithItsProperties(string text, string title)
    {
        Documents.WriteWord(folder.File("notat.docx"), text, title);

        var problem = Assert.Single(ScannedFiles("notat.docx"));

        Assert.False(problem.IsWarning);
        Assert.Equal("notat.docx", problem.Place.File);
    }

    [Fact]
    public void ADocumentThatCannotBeReadIsNamed()
    {
        File.WriteAllText(folder.File("notat.docx"), "intet dokument");
        File.WriteAllText(folder.File("notat.pdf"), "intet dokument");

        var problems = ScannedFiles("notat.docx", "notat.pdf");

        Assert.Equal(["notat.docx", "notat.pdf"], problems.Select(problem => problem.Place.File));
        Assert.All(problems, problem => Assert.True(problem.IsWarning));
    }

    [Fact]
    public void APdfIsReadWherePopplerIsInstalledAndNamedWhereItIsNot()
    {
        Documents.WritePdf(folder.File("notat.pdf"), "Om 010203-1234", "Notat");

        var problem = Assert.Single(ScannedFiles("notat.pdf"));

        Assert.Equal(!PopplerIsInstalled(), problem.IsWarning);
    }

    public void Dispose() => folder.Dispose();

    private Problem[] Scanned(string path, string text, params string[] allowed)
    {
        folder.Write(path, text);
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [.. allowed], problems).Scan([path]);
        return [.. problems.Sorted];
    }

    private Problem[] ScannedFiles(params string[] files)
    {
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [], problems).Scan([.. files]);
        return [.. problems.Sorted];
    }

    private static bool PopplerIsInstalled() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "pdftotext")));
}
