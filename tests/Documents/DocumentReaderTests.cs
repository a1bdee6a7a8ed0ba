using System.IO.Compression;
using System.Text;
using Site.Documents;
using Site.Documents.Content;

namespace Site.Tests.Documents;

public sealed class DocumentReaderTests : IDisposable
{
    private const string Image =
        "7 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>> stream\n"
        + "A\nendstream endobj";

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(
        "word/comments.xml",
        "<w:comment><w:p><w:r><w:t>Ring til ham</w:t></w:r></w:p></w:comment>",
        DocumentFinding.Comments)]
    [InlineData(
        "word/document.xml",
        "<w:p><w:del><w:r><w:delText>væk</w:delText></w:r></w:del></w:p>",
        DocumentFinding.TrackedChanges)]
    [InlineData(
        "word/document.xml", "<w:p><w:ins><w:r><w:t>nyt</w:t></w:r></w:ins></w:p>", DocumentFinding.TrackedChanges)]
    [InlineData(
        "word/document.xml",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r></w:p>",
        DocumentFinding.HiddenText)]
    [InlineData(
        "word/document.xml",
        "<w:p><w:r><w:rPr><w:rStyle w:val=\"Usynlig\"/></w:rPr><w:t>skjult</w:t></w:r></w:p>",
        DocumentFinding.HiddenText)]
    [InlineData(
        "xl/workbook.xml", "<sheets><sheet name=\"Løn\" state=\"veryHidden\"/></sheets>", DocumentFinding.HiddenSheets)]
    [InlineData(
        "xl/worksheets/sheet1.xml", "<row hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>", DocumentFinding.HiddenRows)]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><row><c r=\"B1\"><v>1</v></c></row>",
        DocumentFinding.HiddenRows)]
    [InlineData("xl/comments1.xml", "<comment><text><t>Ring</t></text></comment>", DocumentFinding.Comments)]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords/>", DocumentFinding.CachedData)]
    [InlineData("xl/externalLinks/externalLink1.xml", "<cell><v>1</v></cell>", DocumentFinding.CachedData)]
    [InlineData(
        "ppt/notesSlides/notesSlide1.xml",
        "<a:p><a:r><a:t>Sig det pænt</a:t></a:r></a:p>",
        DocumentFinding.SpeakerNotes)]
    [InlineData("ppt/slides/slide1.xml", "<p:sld show=\"0\"/>", DocumentFinding.HiddenSlides)]
    [InlineData("word/embeddings/oleObject1.bin", "", DocumentFinding.EmbeddedFiles)]
    [InlineData("META-INF/manifest.xml", "<encryption-data/>", DocumentFinding.Password)]
    [InlineData(
        "content.xml", "<office:annotation><text:p>Ring</text:p></office:annotation>", DocumentFinding.Comments)]
    [InlineData(
        "content.xml",
        "<text:tracked-changes><text:changed-region/></text:tracked-changes>",
        DocumentFinding.TrackedChanges)]
    [InlineData(
        "content.xml", "<text:p><text:hidden-text text:string-value=\"x\"/></text:p>", DocumentFinding.HiddenText)]
    [InlineData(
        "content.xml",
        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style><table:table table:style-name=\"ta2\"/>",
        DocumentFinding.HiddenSheets)]
    [InlineData(
        "content.xml",
        "<table:table><table:table-row table:visibility=\"collapse\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
        DocumentFinding.HiddenRows)]
    public void HiddenContentOfAnOfficeDocumentIsFound(string part, string xml, DocumentFinding finding)
    {
        var file = folder.File(
            part.Split('/')[0] switch { "word" => "a.docx", "xl" => "a.xlsx", "ppt" => "a.pptx", _ => "a.odt" });
        SampleDocuments.WritePackage(
            file,
            (part, xml),
            ("content.xml", ""),
            ("word/styles.xml", "<w:style w:styleId=\"Usynlig\"><w:rPr><w:vanish/></w:rPr></w:style>"));

        Assert.Equal([finding], DocumentReader.Read(file).Findings);
    }

    [Theory]
    [InlineData(
        "word/document.xml",
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>synlig</w:t></w:r></w:p>")]
    [InlineData("word/styles.xml", "<w:style w:styleId=\"Ubrugt\"><w:rPr><w:vanish/></w:rPr></w:style>")]
    [InlineData("word/comments.xml", "")]
    [InlineData(
        "xl/worksheets/sheet1.xml",
        "<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols><row><c r=\"A1\"><v>1</v></c></row><row hidden=\"1\"><c r=\"A2\"/></row>")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "<a:p><a:fld type=\"slidenum\"><a:t>3</a:t></a:fld></a:p>")]
    public void VisibleContentGivesNoFinding(string part, string xml)
    {
        var file = folder.File(part.Split('/')[0] switch { "word" => "a.docx", "xl" => "a.xlsx", _ => "a.pptx" });
        SampleDocuments.WritePackage(file, (part, xml));

        Assert.Empty(DocumentReader.Read(file).Findings);
    }

    [Fact]
    public void NamesOfPackagePartsAreNotReadAsText()
    {
        const string Properties = "package/services/metadata/core-properties/ab0102031234cd.psmdcp";
        SampleDocuments.WritePackage(
            folder.File("a.docx"), ("_rels/.rels", $"<Relationship Target=\"{Properties}\"/>"));

        Assert.DoesNotContain(
            DocumentReader.Read(folder.File("a.docx")).Pieces, piece => piece.Text.Contains("0102031234"));
    }

    [Fact]
    public void APdfIsReadPageByPageWithItsPropertiesCommentsFormsAndLinks()
    {
        var parts = new SampleDocuments.PdfParts("BT /F1 12 Tf 72 720 Td (Teksten) Tj ET")
        {
            Information = "/Title(Titlen)/Author(Hans Jensen)/Keywords(Emneord)",
            Page = "/Annots[7 0 R 8 0 R 9 0 R]",
            Catalog = "/AcroForm<</Fields[9 0 R]>>",
            Objects = """
                7 0 obj <</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Kommentaren)>> endobj
                8 0 obj <</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://linket)>>>> endobj
                9 0 obj <</Type/Annot/Subtype/Widget/FT/Tx/T(felt)/V(Feltet)/Rect[0 0 9 9]>> endobj
                """,
        };
        SampleDocuments.WritePdf(folder.File("a.pdf"), parts);

        var document = DocumentReader.Read(folder.File("a.pdf"));

        Assert.Equal(["Hans Jensen"], document.Authors);
        Assert.Equal([DocumentFinding.Comments], document.Findings);
        Assert.Contains(new TextPiece("Teksten", 1), document.Pieces);
        Assert.All(
            ["Titlen", "Emneord", "Kommentaren", "http://linket", "Feltet"],
            words => Assert.Contains(document.Pieces, piece => piece.Text == words));
    }

    [Theory]
    [InlineData("0 Tc 72 720 Td (0 1 0 2 0 3 - 1 2 3 4) Tj")]
    [InlineData("6 Tc 72 720 Td (010203-1234) Tj")]
    public void LetterSpacedTextOfAPdfIsAlsoReadAsWords(string text)
    {
        SampleDocuments.WritePdf(folder.File("a.pdf"), new SampleDocuments.PdfParts($"BT /F1 12 Tf {text} ET"));

        Assert.Contains(DocumentReader.Read(folder.File("a.pdf")).Pieces, piece => piece.Text.Trim() == "010203-1234");
    }

    [Fact]
    public void APageWithAPictureAndNoTextIsReported()
    {
        SampleDocuments.WritePdf(
            folder.File("a.pdf"),
            new SampleDocuments.PdfParts("q 100 0 0 100 0 0 cm /I Do Q")
            {
                Resources = "/XObject<</I 7 0 R>>",
                Objects = Image,
            });

        var document = DocumentReader.Read(folder.File("a.pdf"));

        Assert.Equal([DocumentFinding.NoText], document.Findings);
        Assert.Equal([1], document.PagesWithoutText);
    }

    [Fact]
    public void AnEmptyPageGivesNoFinding()
    {
        SampleDocuments.WritePdf(folder.File("a.pdf"), new SampleDocuments.PdfParts(""));

        Assert.Empty(DocumentReader.Read(folder.File("a.pdf")).Findings);
    }

    [Fact]
    public void LayersThatAreOffByDefaultAreFound()
    {
        SampleDocuments.WritePdf(
            folder.File("a.pdf"),
            new SampleDocuments.PdfParts("")
            {
                Catalog = "/OCProperties<</OCGs[7 0 R]/D<</OFF[7 0 R]>>>>",
                Objects = "7 0 obj <</Type/OCG/Name(L)>> endobj",
            });

        Assert.Equal([DocumentFinding.HiddenLayers], DocumentReader.Read(folder.File("a.pdf")).Findings);
    }

    [Theory]
    [InlineData("a.pdf", "hej", DocumentFinding.ExtensionMismatch)]
    [InlineData("a.pdf", "%PDF-1.7\nhej", DocumentFinding.Broken)]
    [InlineData("a.docx", "hej", DocumentFinding.ExtensionMismatch)]
    [InlineData("a.docx", "PK\u0003\u0004hej", DocumentFinding.Broken)]
    [InlineData("a.xlsx", "\u00D0\u00CF\u0011\u00E0\u00A1", DocumentFinding.Password)]
    [InlineData("a.bin", "hej\0", DocumentFinding.UnknownFormat)]
    [InlineData("a.mp4", "hej", DocumentFinding.Video)]
    public void TheReasonWhyAFileCannotBeReadIsReported(string name, string content, DocumentFinding finding)
    {
        File.WriteAllBytes(folder.File(name), Encoding.Latin1.GetBytes(content));

        Assert.Equal([finding], DocumentReader.Read(folder.File(name)).Findings);
    }

    [Fact]
    public void ADocumentWithTheWrongExtensionIsReportedButRead()
    {
        SampleDocuments.WritePackage(
            folder.File("a.xlsx"), ("word/document.xml", "<w:p><w:r><w:t>Teksten</w:t></w:r></w:p>"));

        var document = DocumentReader.Read(folder.File("a.xlsx"));

        Assert.Equal([DocumentFinding.ExtensionMismatch], document.Findings);
        Assert.Contains(document.Pieces, piece => piece.Text.Contains("Teksten", StringComparison.Ordinal));
    }

    [Fact]
    public void AZipBombIsReadUntilTheBudgetIsExceeded()
    {
        using (var package = ZipFile.Open(folder.File("a.docx"), ZipArchiveMode.Create))
        {
            Fill(package, "word/document.xml", "<a>Teksten</a>");
            for (var part = 0; part < 3; part++)
            {
                Fill(package, $"word/part{part}.xml", $"<a b=\"{new string('x', 70_000_000)}\"/>");
            }
        }

        var document = DocumentReader.Read(folder.File("a.docx"));

        Assert.Equal([DocumentFinding.TooLarge], document.Findings);
        Assert.Contains(document.Pieces, piece => piece.Text.Contains("Teksten", StringComparison.Ordinal));
    }

    /// <summary>A thousand cells refer to one long shared string.</summary>
    [Fact]
    public void ASheetThatRepeatsALongTextIsReadUntilTheBudgetIsExceeded()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t=\"s\"><v>0</v></c>", 1000));
        SampleDocuments.WritePackage(
            folder.File("a.xlsx"),
            ("xl/sharedStrings.xml", $"<si><t>{new string('x', 30_000)}</t></si>"),
            ("xl/worksheets/sheet1.xml", $"<row>{cells}</row>"));

        Assert.Equal([DocumentFinding.TooLarge], DocumentReader.Read(folder.File("a.xlsx")).Findings);
    }

    /// <summary>The picture is the last part, so that nothing is read after it.</summary>
    [Fact]
    public void APictureThatExceedsTheBudgetIsReported()
    {
        var text = SamplePictures.CompressedText("Comment", new string(' ', 20_000_000));
        using (var package = ZipFile.Open(folder.File("a.docx"), ZipArchiveMode.Create))
        {
            Fill(package, "word/document.xml", "<a/>");
            using var part = package.CreateEntry("word/media/image1.png").Open();
            part.Write(SamplePictures.Png([.. Enumerable.Repeat(text, 11)]));
        }

        Assert.Equal([DocumentFinding.TooLarge], DocumentReader.Read(folder.File("a.docx")).Findings);
    }

    [Theory]
    [InlineData("content.xml", "a.ods", "102031234 203041234, 304051234")]
    [InlineData("xl/worksheets/sheet1.xml", "a.xlsx", "102031234 203041234")]
    public void TheNumbersOfASheetAreReadColumnByColumn(string part, string file, string columns)
    {
        SampleDocuments.WritePackage(
            folder.File(file),
            (part, part == "content.xml"
                ? OpenDocumentSheet("102031234", "203041234") + OpenDocumentSheet("304051234")
                : "<row><c r=\"A1\"><v>102031234</v></c></row><row><c r=\"A2\"><v>203041234</v></c></row>"));

        var document = DocumentReader.Read(folder.File(file));

        Assert.Equal(columns, string.Join(", ", document.NumberColumns.Select(column => string.Join(' ', column))));
    }

    [Theory]
    [InlineData(
        "content.xml",
        "a.ods",
        "<table:table><table:table-row><table:table-cell office:value=\"102031234\"><text:p>102031234</text:p></table:table-cell>")]
    [InlineData("xl/worksheets/sheet1.xml", "a.xlsx", "<row><c r=\"A1\"><v>102031234</v></c>")]
    public void TheNumbersBeforeAnErrorInASheetAreRead(string part, string file, string xml)
    {
        SampleDocuments.WritePackage(folder.File(file), (part, xml));

        var document = DocumentReader.Read(folder.File(file));

        Assert.Equal([DocumentFinding.Broken], document.Findings);
        Assert.Equal("102031234", Assert.Single(Assert.Single(document.NumberColumns)));
    }

    [Fact]
    public void ADocumentBesideOneThatIsNestedTooDeeplyIsReadToTheSameDepth()
    {
        var inner = SampleDocuments.CreatePackage(("word/document.xml", "<w:p><w:r><w:t>Teksten</w:t></w:r></w:p>"));
        var readable = Embed(Embed(inner));
        using (var package = ZipFile.Open(folder.File("a.docx"), ZipArchiveMode.Create))
        {
            Fill(package, "word/document.xml", "<a/>");
            foreach (var (name, bytes) in new[] { ("a", Embed(readable)), ("b", readable) })
            {
                using var part = package.CreateEntry($"word/embeddings/{name}.docx").Open();
                part.Write(bytes);
            }
        }

        var document = DocumentReader.Read(folder.File("a.docx"));

        Assert.Contains(DocumentFinding.TooLarge, document.Findings);
        Assert.Contains(document.Pieces, piece => piece.Text.Contains("Teksten", StringComparison.Ordinal));
    }

    [Fact]
    public void NestedDocumentsAreReadToADepthOfThree()
    {
        var inner = SampleDocuments.CreatePackage(("word/document.xml", "<w:p/>"));
        for (var depth = 0; depth < 5; depth++)
        {
            inner = Embed(inner);
        }

        File.WriteAllBytes(folder.File("a.docx"), inner);

        Assert.Equal(
            [DocumentFinding.TooLarge, DocumentFinding.EmbeddedFiles],
            DocumentReader.Read(folder.File("a.docx")).Findings);
    }

    /// <summary>Nine nested forms, each of which draws the next ten times: a page of a billion letters.</summary>
    [Fact]
    public void APdfPageThatGrowsExponentiallyIsNotRead()
    {
        static string Form(int number, string resources, string content) =>
            $"{number} 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<{resources}>>"
            + $"/Length {content.Length}>> stream\n{content}\nendstream endobj";
        var drawTenTimes = string.Join(' ', Enumerable.Repeat("/A Do", 10));
        var forms = Enumerable.Range(7, 9)
            .Select(number => Form(number, $"/XObject<</A {number + 1} 0 R>>", drawTenTimes))
            .Append(Form(16, "/Font<</F1 5 0 R>>", "BT /F1 12 Tf 72 720 Td (x) Tj ET"));
        SampleDocuments.WritePdf(
            folder.File("a.pdf"),
            new SampleDocuments.PdfParts("/A Do")
            {
                Resources = "/XObject<</A 7 0 R>>",
                Objects = string.Join('\n', forms),
            });

        Assert.Equal([DocumentFinding.TooLarge], DocumentReader.Read(folder.File("a.pdf")).Findings);
    }

    [Fact]
    public void ADeeplyNestedPdfIsBroken()
    {
        SampleDocuments.WritePdf(
            folder.File("a.pdf"),
            new SampleDocuments.PdfParts("") { Information = $"/Title {new string('[', 200_000)}" });

        Assert.Equal([DocumentFinding.Broken], DocumentReader.Read(folder.File("a.pdf")).Findings);
    }

    [Fact]
    public void TheLocationOfAPictureInADocumentIsFound()
    {
        using (var package = ZipFile.Open(folder.File("a.docx"), ZipArchiveMode.Create))
        {
            Fill(package, "word/document.xml", "<a/>");
            using var part = package.CreateEntry("word/media/image1.jpg").Open();
            part.Write(
                SamplePictures.Jpeg(
                    SamplePictures.JpegExif(
                        SamplePictures.Exif(SamplePictures.Artist, "Hans Jensen", hasLocation: true))));
        }

        var document = DocumentReader.Read(folder.File("a.docx"));

        Assert.Equal([DocumentFinding.PictureLocation], document.Findings);
        Assert.Empty(document.Authors);
    }

    [Fact]
    public void DamagedDocumentsNeverThrow()
    {
        SampleDocuments.WriteWord(folder.File("a.docx"), "Teksten", "Titlen");
        SampleDocuments.WritePdf(folder.File("a.pdf"), "Teksten", "Titlen");
        var random = new Random(15);
        foreach (var file in new[] { folder.File("a.docx"), folder.File("a.pdf") })
        {
            var original = File.ReadAllBytes(file);
            for (var round = 0; round < 100; round++)
            {
                var damaged = original[..random.Next(original.Length / 2, original.Length + 1)];
                damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, damaged);

                Assert.NotNull(DocumentReader.Read(file));
            }
        }
    }

    /// <summary>A Word document with another one embedded in it.</summary>
    private static byte[] Embed(byte[] inner)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Fill(package, "word/document.xml", "<a/>");
            using var part = package.CreateEntry("word/embeddings/a.docx").Open();
            part.Write(inner);
        }

        return bytes.ToArray();
    }

    /// <summary>A sheet with numbers below one another in its first column.</summary>
    private static string OpenDocumentSheet(params string[] numbers) =>
        $"<table:table>{string.Concat(numbers.Select(number =>
            $"<table:table-row><table:table-cell office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell></table:table-row>"))}</table:table>";

    private static void Fill(ZipArchive package, string name, string text)
    {
        using var writer = new StreamWriter(package.CreateEntry(name).Open());
        writer.Write(text);
    }

    public void Dispose() => folder.Dispose();
}
