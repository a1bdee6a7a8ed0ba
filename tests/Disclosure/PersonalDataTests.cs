using System.IO.Compression;
using Site.Disclosure;
using Site.Model;

namespace Site.Tests.Disclosure;

public sealed class PersonalDataTests : IDisposable
{
    private static readonly ILookup<string, Attachment> NoAttachments =
        Enumerable.Empty<Attachment>().ToLookup(_ => "");

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
    [InlineData("010203/1234")]
    [InlineData("010203 / 1234")]
    [InlineData("010203.1234")]
    [InlineData("010203:1234")]
    [InlineData("010203+1234")]
    [InlineData("01 02 03 - 1234")]
    [InlineData("01.02.03 - 1234")]
    [InlineData("010203--1234")]
    [InlineData("010203 (1234)")]
    [InlineData("010203[1234]")]
    [InlineData("01021903-1234")]
    [InlineData("01022003 - 1234")]
    [InlineData("01.02.1903-1234")]
    [InlineData("0 1 0 2 0 3 - 1 2 3 4")]
    [InlineData("> 010203-\n> 1234")]
    [InlineData("> 010203\n> 1234")]
    [InlineData("- Borger 010203-\n      1234 klager")]
    [InlineData("Borger 010203\n1234 klager")]
    [InlineData("resumé: Borger 010203-\n    1234 klager")]
    [InlineData("resumé: Borger 010203\n    1234 klager")]
    [InlineData("# 010203-\n# 1234")]
    [InlineData("resumé: \"010203\\u002D1234\"")]
    [InlineData("resumé: \"\\u0030\\x310203-1234\"")]
    [InlineData("resumé: \"010203-\\\n    1234\"")]
    [InlineData("\uFF10\uFF11\uFF10\uFF12\uFF10\uFF13\uFF0D\uFF11\uFF12\uFF13\uFF14")]
    [InlineData("\u0660\u0661\u0660\u0662\u0660\u0663-1234")]
    [InlineData("610203-1234")]
    [InlineData("Personnummer 6102031234")]
    [InlineData("| 010203 | 1234 |")]
    [InlineData("Borger;010203;1234")]
    [InlineData("\"010203\";\"1234\"")]
    [InlineData("| 311299 | 0234 |")]
    [InlineData("| CPR | 311299 | 1234 |")]
    [InlineData("010203&ndash;1234")]
    [InlineData("010203&#x2D;1234")]
    [InlineData("&#48;10203-1234")]
    [InlineData("?cpr=010203%2D1234")]
    [InlineData("0\u200B10203-1234")]
    [InlineData("~~010203~~-1234")]
    [InlineData("`010203`-1234")]
    public void ACprNumberStopsTheBuildAndIsNeverRepeated(string text)
    {
        var problem = Assert.Single(Scan("side.md", $"Linje et.\n{text}\n"));

        Assert.False(problem.IsWarning);
        Assert.InRange(problem.Place.Line, 2, 3);
        Assert.DoesNotContain("1234", problem.What + problem.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("0102", problem.What + problem.Remedy, StringComparison.Ordinal);
    }

    /// <summary>Without a leading zero, the heading or four similar rows must show that they are CPR numbers.</summary>
    [Theory]
    [InlineData("navn;født;løbenr\nBorger;311299;1234", 1)]
    [InlineData("a;311299;1234\nb;121212;2345\nc;221212;3456\nd;301112;4567", 4)]
    [InlineData("a;311299;1234\nb;121212;2345\nc;221212;3456\nd;301912;4567", 0)]
    public void BirthDateAndSerialNumberAreFoundInAdjacentCells(string text, int count) =>
        Assert.Equal(count, Scan("tal.csv", text).Length);

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
    [InlineData("P-nummer 7501901234 og 1.012.345.678")]
    [InlineData("Fra 01.01.2019 - 2022 og 01.01.19 - 2022")]
    [InlineData("| Takst | 120190 | 2019 |\n| Takst | 120190 | 2020 |\n| Takst | 340190 | 2020 |")]
    [InlineData("Konto 120190\n\n2019 var året.")]
    [InlineData("    kontrolleret: 0102031234ab")]
    [InlineData("Linje 12 eller 3.010203.1234")]
    public void ANumberThatOnlyResemblesACprNumberIsIgnored(string text) => Assert.Empty(Scan("side.md", text));

    [Theory]
    [InlineData("Skriv til nogen.privat@example.com", "nogen.privat@example.com")]
    [InlineData("Ring på 98 76 54 32", "98 76 54 32")]
    [InlineData("Ring på +45 98765432", "+45 98765432")]
    [InlineData("Tlf. 98765432", "98765432")]
    [InlineData("Ring på 98 76 54 32, når du kan", "98 76 54 32")]
    [InlineData("Hun bor Lille Strandvej 12, 9999 Søkøbing", "Lille Strandvej 12")]
    [InlineData("Hun bor Anna Hansens Vej 12 B, st. tv.", "Anna Hansens Vej 12 B")]
    [InlineData("Mågevænget 7\n9999 Søkøbing", "Mågevænget 7")]
    [InlineData("Ring på 22-33-44-55", "22334455")]
    [InlineData("Ring på 22.33.44.55", "22-33-44-55")]
    [InlineData("Han har 2233 4455", "22 33 44 55")]
    [InlineData("mob 22334455", "22334455")]
    [InlineData("ring 22334455", "22334455")]
    [InlineData("Ring til 22334455", "22334455")]
    [InlineData("Mobilnr.: 22334455", "22334455")]
    [InlineData("Skovbakken 3, 9000 Aalborg", "Skovbakken 3")]
    [InlineData("Hun bor Vestergade 7 i Aalborg", "Vestergade 7")]
    [InlineData("Kirkebakken 12, 1. th.", "Kirkebakken 12")]
    [InlineData("Kirkebakken 12 B, st. tv", "Kirkebakken 12 B")]
    [InlineData("hans [at] gmail.com", "hans@gmail.com")]
    [InlineData("hans(snabel-a)gmail [dot] com", "hans@gmail.com")]
    public void AContactGivesAWarningUnlessItIsOfficial(string text, string contact)
    {
        Assert.True(Assert.Single(Scan("side.md", text)).IsWarning);
        Assert.Empty(Scan("side.md", text, contact));
    }

    [Theory]
    [InlineData("Årene 2019 2020 og 2021 2022")]
    [InlineData("Budgettet er 4500 6000 7000")]
    [InlineData("Der er 4500 6000 kr.")]
    [InlineData("Sag 27.00.00-A00-1-23 og 54.15.12.10-P19")]
    [InlineData("Bilag 3, 2023 Aalborg")]
    [InlineData("Punkt 12, 1. afsnit og kategori 2, 3. kvartal")]
    [InlineData("Vestergade 7 er et tilbud")]
    public void TextThatOnlyResemblesAContactGivesNoWarning(string text) => Assert.Empty(Scan("side.md", text));

    [Fact]
    public void TablesAndVocabulariesAreScanned()
    {
        Assert.Single(Scan("tal.csv", "navn;tal\nBorger 010203-1234;1\n"));
        Assert.Single(Scan("_data/emner.yml", "# 010203-1234\n- id: takster\n"));
    }

    [Theory]
    [InlineData("Om 010203-1234", "Notat")]
    [InlineData("Om taksterne", "Sag 020304-1234")]
    public void AWordDocumentIsReadWithItsProperties(string text, string title)
    {
        SampleDocuments.WriteWord(folder.File("notat.docx"), text, title);

        var problem = Assert.Single(ScanFiles("notat.docx"));

        Assert.False(problem.IsWarning);
        Assert.Equal("notat.docx", problem.Place.File);
    }

    /// <summary>A word processor splits numbers into runs, and the texts of adjacent cells follow each other.</summary>
    [Theory]
    [InlineData(
        "word/document.xml",
        "<w:p><w:r><w:t>Om 0102</w:t></w:r><w:proofErr/><w:r><w:rPr><w:b/></w:rPr><w:t>03-1234</w:t></w:r></w:p>")]
    [InlineData(
        "word/document.xml",
        "<w:tc><w:p><w:r><w:t>45</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>010203-1234</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7</w:t></w:r></w:p></w:tc>")]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>010203</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<wp:docPr descr=\"Billede af 010203-1234\"/>")]
    [InlineData(
        "word/document.xml",
        "<w:p><w:r><w:rPr><w:noProof/><w:kern/><w:spacing/><w:strike/><w:shd/></w:rPr><w:t>0102</w:t></w:r><w:r><w:t>03-1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>010203</w:t><w:tab/><w:t>1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<w:p><w:r><w:t>0102</w:t><w:tab/><w:t>03-1234</w:t></w:r></w:p>")]
    [InlineData("word/document.xml", "<w:p><w:fldSimple w:instr=\"QUOTE 010203-1234\"/></w:p>")]
    [InlineData(
        "word/document.xml",
        "<w:p><w:r><w:instrText>QUOTE 0102</w:instrText></w:r><w:r><w:instrText>03-1234</w:instrText></w:r></w:p>")]
    [InlineData(
        "word/document.xml",
        "<w:p><w:del><w:r><w:delText>0102</w:delText></w:r></w:del><w:del><w:r><w:delText>03-1234</w:delText></w:r></w:del></w:p>")]
    [InlineData(
        "word/document.xml",
        "<w:p><w:del><w:r><w:delText>0102</w:delText></w:r></w:del><w:ins><w:r><w:t>9999</w:t></w:r></w:ins><w:r><w:t>03-1234</w:t></w:r></w:p>")]
    [InlineData(
        "word/document.xml",
        "<w:tr><w:tc><w:p><w:r><w:t>010203</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1234</w:t></w:r></w:p></w:tc></w:tr>")]
    [InlineData(
        "word/_rels/document.xml.rels",
        "<Relationship TargetMode=\"External\" Target=\"https://example.dk/?cpr=010203-1234\"/>")]
    [InlineData("word/afchunk.htm", "<p>010203<b>-1234</b></p>")]
    [InlineData("word/footnotes.xml", "<w:p><w:r><w:t>010203-1234</w:t></w:r></w:p>")]
    [InlineData("word/comments.xml", "<w:p><w:r><w:t>010203-1234</w:t></w:r></w:p>")]
    [InlineData("docProps/custom.xml", "<property><vt:lpwstr>010203-1234</vt:lpwstr></property>")]
    public void ANumberIsFoundAnywhereInAWordDocument(string part, string xml)
    {
        SampleDocuments.WritePackage(folder.File("notat.docx"), (part, xml), ("word/fontTable.xml", ""));

        Assert.Single(ScanFiles("notat.docx"), problem => !problem.IsWarning);
    }

    [Theory]
    [InlineData("tal.xlsx", "xl/sharedStrings.xml", "<si><t>12</t></si><si><t>0102031234</t></si><si><t>3</t></si>")]
    [InlineData("tal.xlsx", "xl/worksheets/sheet1.xml", "<c><v>5</v></c><c><v>1102031234</v></c>")]
    [InlineData(
        "oplaeg.pptx", "ppt/slides/slide1.xml", "<w:p><w:r><w:t>010203-</w:t></w:r><w:r><w:t>1234</w:t></w:r></w:p>")]
    [InlineData("notat.odt", "content.xml", "<w:p>Om <w:span>010203</w:span>-1234</w:p>")]
    [InlineData("notat.odt", "content.xml", "<text:p>010203<text:s/>1234</text:p>")]
    [InlineData(
        "tal.ods",
        "content.xml",
        "<table:table><table:table-row><table:table-cell office:value=\"1102031234\"><text:p>1,1E+09</text:p></table:table-cell></table:table-row></table:table>")]
    [InlineData(
        "tal.ods",
        "content.xml",
        "<table:table><table:table-row><table:table-cell office:value=\"102031234\"><text:p>102031234</text:p></table:table-cell></table:table-row></table:table>")]
    [InlineData("tal.xlsx", "xl/workbook.xml", "<sheets><sheet name=\"010203-1234\"/></sheets>")]
    [InlineData("tal.xlsx", "xl/tables/table1.xml", "<tableColumn name=\"010203-1234\"/>")]
    [InlineData("tal.xlsx", "xl/drawings/vmlDrawing1.vml", "<div>010203<font>-1234</font></div>")]
    [InlineData(
        "tal.xlsx",
        "xl/worksheets/sheet1.xml",
        "<row><c r=\"A1\"><v>102031234</v></c></row><row><c r=\"A2\"><v>203041234</v></c></row>")]
    [InlineData(
        "tal.xlsx",
        "xl/worksheets/sheet1.xml",
        "<row><c t=\"inlineStr\"><is><t>010203</t></is></c><c t=\"inlineStr\"><is><t>1234</t></is></c></row>")]
    public void ANumberIsFoundInOtherOfficeDocuments(string file, string part, string xml)
    {
        SampleDocuments.WritePackage(folder.File(file), (part, xml));

        Assert.False(Assert.Single(ScanFiles(file)).IsWarning);
    }

    [Theory]
    [InlineData("<row><c r=\"A1\"><v>102031234</v></c></row><row><c r=\"A2\"><v>999999999</v></c></row>")]
    [InlineData("<row><c r=\"A1\"><f>SUM(B:B)</f><v>102031234</v></c></row>")]
    [InlineData("<row><c r=\"A1\" s=\"1\"><v>102031234</v></c></row>")]
    public void NineDigitsAmongOtherNumbersOrFromAFormulaOrWithSeparatorsAreIgnored(string xml)
    {
        var styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
        SampleDocuments.WritePackage(
            folder.File("tal.xlsx"), ("xl/worksheets/sheet1.xml", xml), ("xl/styles.xml", styles));

        Assert.Empty(ScanFiles("tal.xlsx"));
    }

    [Theory]
    [InlineData("word/embeddings/tal.xlsx", "notat.docx")]
    [InlineData("ppt/embeddings/tal.xlsx", "oplaeg.pptx")]
    public void AnEmbeddedWorkbookIsScanned(string part, string file)
    {
        var workbook = SampleDocuments.CreatePackage(("xl/sharedStrings.xml", "<si><t>010203-1234</t></si>"));
        using (var package = ZipFile.Open(folder.File(file), ZipArchiveMode.Create))
        {
            using var stream = package.CreateEntry(part).Open();
            stream.Write(workbook);
        }

        Assert.Single(ScanFiles(file), problem => !problem.IsWarning);
    }

    [Theory]
    [InlineData("010203-1234.md")]
    [InlineData("010203-1234/om.md")]
    [InlineData("moeder/2024-01-15-raad/bilag/brev-0102031234.txt")]
    [InlineData("010203_1234.txt")]
    public void ACprNumberInAPathStopsTheBuild(string path)
    {
        var problem = Assert.Single(Scan(path, "Brev."));

        Assert.False(problem.IsWarning);
        Assert.Contains("••••••-••••", problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tekst")]
    [InlineData("github")]
    public async Task ANumberInAPathIsMaskedInReports(string format)
    {
        folder.Write("input/010203-1234.md", "---\ntitel: Om\nukendt: 1\n---\n");

        var result = await Cli.RunInAsync(folder.Path, "check", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("input/••••••-••••.md", result.Output + result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", result.Output + result.Errors, StringComparison.Ordinal);
    }

    /// <summary>
    /// The line with the first half does not contain a whole number, so it is not masked but omitted.
    /// </summary>
    [Theory]
    [InlineData("tekst")]
    [InlineData("github")]
    public async Task NeitherHalfOfAWrappedNumberIsShown(string format)
    {
        folder.Write(
            "input/om.md",
            "---\ntitel: Om\nresumé: Borger 010203-\n    1234 klager\n---\nHer er 020304-1234, og 030405-\n"
            + "1234 og 040506-1234.\n\nRing 98 76 54 32.\n");

        var result = await Cli.RunInAsync(folder.Path, "check", "--format", format);

        Assert.Equal(1, result.ExitCode);
        Assert.DoesNotMatch("0102|0203|0304|1234", result.Output + result.Errors);
        Assert.Contains("98 76 54 32", result.Output + result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnreadableDocumentIsReported()
    {
        string[] documents = ["arkiv.bin", "notat.docx", "notat.pdf", "tal.xlsx"];
        Array.ForEach(documents, document => File.WriteAllText(folder.File(document), "intet\0dokument"));

        var problems = ScanFiles(documents);

        Assert.Equal(documents, problems.Select(problem => problem.Place.File));
        Assert.All(problems, problem => Assert.True(problem.IsWarning));
    }

    [Theory]
    [InlineData("Om 010203-1234", "Notat")]
    [InlineData("Om taksterne", "Sag 020304-1234")]
    public void APdfIsReadWithItsProperties(string text, string title)
    {
        SampleDocuments.WritePdf(folder.File("notat.pdf"), text, title);

        Assert.False(Assert.Single(ScanFiles("notat.pdf")).IsWarning);
    }

    public void Dispose() => folder.Dispose();

    private Problem[] Scan(string path, string text, params string[] allowed)
    {
        folder.Write(path, text);
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [.. allowed], NoAttachments, problems).Scan([path]);
        return [.. problems.Sorted];
    }

    private Problem[] ScanFiles(params string[] files)
    {
        var problems = new ProblemList();
        new PersonalDataCheck(folder.Path, [], NoAttachments, problems).Scan([.. files]);
        return [.. problems.Sorted];
    }
}
