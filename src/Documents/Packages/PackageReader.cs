using System.IO.Compression;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using Site.Documents.Content;
using Site.Model;

namespace Site.Documents.Packages;

/// <summary>
/// Reads the zipped XML documents of Word, Excel, PowerPoint and LibreOffice: all parts that hold text, including
/// hidden ones, the metadata of pictures, and embedded files.
/// </summary>
internal static class PackageReader
{
    /// <summary>Signature of an old Office document, or of one encrypted with a password ([MS-CFB] 2.2).</summary>
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly byte[] Zip = "PK"u8.ToArray();

    public static DocumentText Read(string extension, byte[] bytes, ReadingBudget budget)
    {
        if (!bytes.AsSpan().StartsWith(Zip))
        {
            return DocumentText.FromFinding(bytes.AsSpan().StartsWith(CompoundFile)
                ? DocumentFinding.Password
                : DocumentFinding.ExtensionMismatch);
        }

        var content = new PackageContent(budget);
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (!HasPartFor(package, extension))
            {
                content.Findings.Add(DocumentFinding.ExtensionMismatch);
            }

            ReadParts(package, content);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or NotSupportedException)
        {
            content.Findings.Add(DocumentFinding.Broken);
        }
        catch (BudgetExceededException)
        {
            content.Findings.Add(DocumentFinding.TooLarge);
        }

        return content.ToText();
    }

    private static bool HasPartFor(ZipArchive package, string extension) => package.Entries.Any(part => extension switch
    {
        ".docx" => part.FullName.StartsWith("word/", StringComparison.Ordinal),
        ".xlsx" => part.FullName.StartsWith("xl/", StringComparison.Ordinal),
        ".pptx" => part.FullName.StartsWith("ppt/", StringComparison.Ordinal),
        _ => part.FullName == "content.xml",
    });

    private static void ReadParts(ZipArchive package, PackageContent content)
    {
        // Read before the sheets, which refer to shared strings and number formats.
        string[] firstRead = ["sharedStrings.xml", "styles.xml"];
        var shared = package.Entries.Where(part => firstRead.Contains(Path.GetFileName(part.FullName)));
        foreach (var part in shared.Concat(package.Entries).DistinctBy(part => part.FullName, StringComparer.Ordinal))
        {
            try
            {
                ReadPart(part, content);
            }
            catch (XmlException)
            {
                content.Findings.Add(DocumentFinding.Broken);
            }
        }
    }

    private static void ReadPart(ZipArchiveEntry part, PackageContent content)
    {
        if (part.FullName.Contains("/embeddings/", StringComparison.Ordinal))
        {
            content.Findings.Add(DocumentFinding.EmbeddedFiles);
        }

        switch (Path.GetExtension(part.FullName).ToLowerInvariant())
        {
            case ".xml" or ".rels" or ".vml" or ".psmdcp" or ".rdf":
                content.Read(part.FullName, () => content.WrapInBudget(part.Open()));
                break;
            case ".htm" or ".html" or ".xhtml":
                using (var stream = content.WrapInBudget(part.Open()))
                using (var page = new HtmlParser().ParseDocument(stream))
                {
                    content.Add(page.DocumentElement.TextContent);
                }

                break;
            case ".txt" or ".mht" or ".rtf" or ".csv":
                content.Add(Encoding.Latin1.GetString(ReadBytes(part, content)));
                break;
            case var extension when FileKind.FromPath(extension) is { Content: FileContent.Picture } kind:
                var picture = ReadBytes(part, content);
                if (kind.MatchesSignature(picture))
                {
                    content.AddPicture(extension, picture);
                }

                break;
            case var extension when FileKind.FromPath(extension)?.Content
                is FileContent.Pdf or FileContent.Package or FileContent.Video:
                content.AddEmbedded(extension, ReadBytes(part, content));
                break;
        }
    }

    private static byte[] ReadBytes(ZipArchiveEntry part, PackageContent content)
    {
        using var stream = content.WrapInBudget(part.Open());
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
