using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public sealed class PersonalDataTests : IDisposable
{
    private static readonly ILookup<string, Attachment> NoAttachments = Enumerable.Empty<Attachment>().ToLookup(_ => "");

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
    [InlineData("Borgeren 010203-1234, som flyttede")]
    [InlineData("0102031234, som flyttede")]
    [InlineData("Nr.010203-1234")]
    [InlineData("Borger,010203-1234,1")]
    [InlineData("Borger;0102031234;1")]
    [InlineData("010203\u2011" + "1234")]
    [InlineData("010203\u2212" + "1234")]
    [InlineData("010203\u00AD-1234")]
    [InlineData("01\u200B02\u206003-12\u200B34")]
    [InlineData("010203\u202F" + "1234")]
    [InlineData("010203\\-1234")]
    [InlineData("010203-**1234**")]
    [InlineData("**010203**-1234")]
    [InlineData("010203&nbsp;1234")]
    [InlineData("010203&#45;1234")]
    [InlineData("010203  -  1234")]
    [InlineData("010203-\n1234")]
    [InlineData("01.02.03-1234")]
    [InlineData("01 02 03-1234")]
    [InlineData("01-02-03-1234")]
    [InlineData("01/02/03-1234")]
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
    [InlineData("0,0102031234 og 12,0102031234")]
    [InlineData("0102031234,50 kr.")]
    [InlineData("2019-10-24-1234")]
    [InlineData("Fra 01.02.03-04.05.2006")]
    [InlineData("Konto 010203\n- 2019 var året.")]
    public void WhatOnlyLooksALittleLikeOneIsLeftAlone(string text) => Assert.Empty(Scanned("side.md", text));

    [Theory]
    [InlineData("Skriv til nogen.privat@example.com", "nogen.privat@example.com")]
    [InlineData("Ring på 98 76 54 32", "98 76 54 32")]
    [InlineData("Ring på +45 98765432", "+45 98765432")]
    [InlineData("Tlf. 98765432", "98765432")]
    [InlineData("Ring på 98 76 54 32, når du kan", "98 76 54 32")]
    [InlineData("Hun bor Lille Strandvej 12, 9999 Søkøbing", "Lille Strandvej 12")]
    [InlineData("Hun bor Anna Hansens Vej 12 B, st. tv.", "Anna Hansens Vej 12 B")]
    [InlineData("Mågevænget 7\n9999 Søkøbing", "Mågevænget 7")]
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
        SampleDocuments.WriteWord(folder.File("notat.docx"), text, title);

        var problem = Assert.Single(ScannedFiles("notat.docx"));

        Assert.False(problem.IsWarning);
        Assert.Equal("notat.docx", problem.Place.File);
    }

    /// <summary>A word processor cuts a number in pieces, and puts the text of two cells side by side.</summary>
    [Theory]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>Om 0102</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>03-1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<w:tc><w:p><w:r><w:t>45</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>010203-1234</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc>")]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>010203</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<wp:docPr descr=\"Billede af 010203-1234\"/>")]
    [InlineData("word/footnotes.xml", "<w:p><w:r><w:t>010203-1234</w:t></w:r></w:p>")]
    [InlineData("word/comments.xml", "<w:p><w:r><w:t>010203-1234</w:t></w:r></w:p>")]
    [InlineData("docProps/custom.xml", "<property><vt:lpwstr>010203-1234</vt:lpwstr></property>")]
    public void ANumberIsFoundWhereverItStandsInAWordDocument(string part, string xml)
    {
        SampleDocuments.WritePackage(folder.File("notat.docx"), (part, xml), ("word/fontTable.xml", ""));

        Assert.Single(ScannedFiles("notat.docx"), problem => !problem.IsWarning);
    }

    [Theory]
    [InlineData("tal.xlsx", "xl/sharedStrings.xml", "<si><t>12</t></si><si><t>0102031234</t></si><si><t>3</t></si>")]
    [InlineData("tal.xlsx", "xl/worksheets/sheet1.xml", "<c><v>5</v></c><c><v>1102031234</v></c>")]
    [InlineData("oplaeg.pptx", "ppt/slides/slide1.xml", "<w:p><w:r><w:t>010203-</w:t></w:r><w:r><w:t>1234</w:t></w:r></w:p>")]
    [InlineData("notat.odt", "content.xml", "<w:p>Om <w:span>010203</w:span>-1234</w:p>")]
    public void OtherOfficeDocumentsAreReadToo(string file, string part, string xml)
    {
        SampleDocuments.WritePackage(folder.File(file), (part, xml));

        Assert.False(Assert.Single(ScannedFiles(file)).IsWarning);
    }

    [Theory]
    [InlineData("010203-1234.md")]
    [InlineData("010203-1234/om.md")]
    [InlineData("moeder/2024-01-15-raad/bilag/brev-0102031234.txt")]
    [InlineData("010203_1234.png")]
    public void ACprNumberInANameStopsTheBuild(string path)
    {
        var problem = Assert.Single(Scanned(path, "Brev."));

        Assert.False(problem.IsWarning);
        Assert.Contains("••••••-••••", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tekst")]
    [InlineData("github")]
    public async Task ANumberInANameIsMaskedWhereverTheNameIsTold(string format)
    {
        folder.Write("input/010203-1234.md", "---\ntitel: Om\nukendt: 1\n---\n");

        var result = await Cli.RunInAsync(folder.Path, "check", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("input/••••••-••••.md", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentThatCannotBeReadIsNamed()
    {
        string[] documents = ["arkiv.bin", "notat.docx", "notat.pdf", "tal.xlsx"];
        Array.ForEach(documents, document => File.WriteAllText(folder.File(document), "intet\0dokument"));

        var problems = ScannedFiles(documents);

        Assert.Equal(documents, problems.Select(problem => problem.Place.File));
        Assert.All(problems, problem => Assert.True(problem.IsWarning));
    }

    [Theory]
    [InlineData("Om 010203-1234", "Notat")]
    [InlineData("Om taksterne", "Sag 020304-1234")]
    public void APdfIsReadWithItsProperties(string text, string title)
    {
        SampleDocuments.WritePdf(folder.File("notat.pdf"), text, title);

        Assert.False(Assert.Single(ScannedFiles("notat.pdf")).IsWarning);
    }

    public void Dispose() => folder.Dispose();

    private Problem[] Scanned(string path, string text, params string[] allowed)
    {
        folder.Write(path, text);
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [.. allowed], NoAttachments, problems).Scan([path]);
        return [.. problems.Sorted];
    }

    private Problem[] ScannedFiles(params string[] files)
    {
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [], NoAttachments, problems).Scan([.. files]);
        return [.. problems.Sorted];
    }
}
