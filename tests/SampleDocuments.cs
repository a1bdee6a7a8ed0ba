using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Site.Tests;

/// <summary>Creates small documents of the kinds that editors attach.</summary>
internal static class SampleDocuments
{
    /// <summary>Writes a Word document with one line of text, and a title in its properties.</summary>
    public static void WriteWord(string path, string text, string title)
    {
        using var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        document.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
        document.PackageProperties.Title = title;
    }

    /// <summary>Writes a package of XML parts.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parts">
    /// Each part's name, and the content of its root element, which declares the usual namespace prefixes.
    /// </param>
    public static void WritePackage(string path, params (string Name, string Xml)[] parts) =>
        File.WriteAllBytes(path, CreatePackage(parts));

    /// <summary>Creates a package of XML parts; see <see cref="WritePackage"/>.</summary>
    public static byte[] CreatePackage(params (string Name, string Xml)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts)
            {
                using var writer = new StreamWriter(package.CreateEntry(name).Open());
                writer.Write($"""
                    <root xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                      xmlns:wp="wp" xmlns:vt="vt" xmlns:a="a" xmlns:p="p" xmlns:v="v" xmlns:dc="dc" xmlns:cp="cp"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">{xml}</root>
                    """);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// Writes a minimal PDF with one line of text, and a title in its metadata, both in ASCII (ISO 32000-1, annex H.3).
    /// It has no cross-reference table; readers rebuild one.
    /// </summary>
    public static void WritePdf(string path, string text, string title) =>
        WritePdf(path, new PdfParts($"BT /F1 12 Tf 72 720 Td ({text}) Tj ET") { Information = $"/Title({title})" });

    /// <summary>Writes a PDF of one page.</summary>
    public static void WritePdf(string path, PdfParts parts) => File.WriteAllText(path, $"""
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R{parts.Catalog}>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R{parts.Page}
        /Resources<</Font<</F1 5 0 R>>{parts.Resources}>>>> endobj
        4 0 obj <</Length {parts.Content.Length}>> stream
        {parts.Content}
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        6 0 obj <<{parts.Information}>> endobj
        {parts.Objects}
        trailer <</Root 1 0 R/Info 6 0 R/Size 20>>
        %%EOF
        """, Encoding.ASCII);

    /// <summary>Parts of a PDF, in PDF syntax.</summary>
    /// <param name="Content">The content stream of the page.</param>
    public sealed record PdfParts(string Content)
    {
        public string Information { get; init; } = "";

        public string Catalog { get; init; } = "";

        public string Page { get; init; } = "";

        public string Resources { get; init; } = "";

        /// <summary>Further objects, numbered from 7.</summary>
        public string Objects { get; init; } = "";
    }
}
