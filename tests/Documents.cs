using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Site.Tests;

/// <summary>Makes the documents that editors attach.</summary>
internal static class Documents
{
    /// <summary>A Word document of one line, with a title among its properties.</summary>
    public static void WriteWord(string path, string text, string title)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
        document.PackageProperties.Title = title;
    }

    /// <summary>
    /// The least PDF that shows a line of text, with a title in its metadata, both in ASCII (ISO 32000-1, annex H.3); readers
    /// rebuild the cross-reference table it lacks.
    /// </summary>
    public static void WritePdf(string path, string text, string title)
    {
        var content = $"BT /F1 12 Tf 72 720 Td ({text}) Tj ET";
        File.WriteAllText(path, $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length {content.Length}>> stream
            {content}
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            6 0 obj <</Title({title})>> endobj
            trailer <</Root 1 0 R/Info 6 0 R/Size 7>>
            %%EOF
            """, Encoding.ASCII);
    }
}
