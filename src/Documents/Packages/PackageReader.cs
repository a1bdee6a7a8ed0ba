using System.IO.Compression;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using Site.Documents.Content;
using Site.Model;

namespace Site.Documents.Packages;

/// <summary>
/// Reads documents that are packages of XML, as Word, Excel, PowerPoint and LibreOffice make them: every part of them,
/// whether or not it is shown, and the files inside them.
/// </summary>
internal static class PackageReader
{
    /// <summary>
    /// Of a file that is no package: an old Office document, or one locked with a password ([MS-CFB] 2.2).
    /// </summary>
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    private static readonly byte[] Zip = "PK"u8.ToArray();

    public static DocumentText Read(string ending, byte[] bytes, ReadingBudget budget)
    {
        if (!bytes.AsSpan().StartsWith(Zip))
        {
            return DocumentText.With(
                bytes.AsSpan().StartsWith(CompoundFile) ? DocumentFinding.Password : DocumentFinding.OtherKind);
        }

        var content = new PackageContent(budget);
        try
        {
            using var package = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (!IsOfKind(package, ending))
            {
                content.Findings.Add(DocumentFinding.OtherKind);
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

    /// <summary>Whether a package has the part that its kind must have: a renamed one is read, and told.</summary>
    private static bool IsOfKind(ZipArchive package, string ending) => package.Entries.Any(part => ending switch
    {
        ".docx" => part.FullName.StartsWith("word/", StringComparison.Ordinal),
        ".xlsx" => part.FullName.StartsWith("xl/", StringComparison.Ordinal),
        ".pptx" => part.FullName.StartsWith("ppt/", StringComparison.Ordinal),
        _ => part.FullName == "content.xml",
    });

    private static void ReadParts(ZipArchive package, PackageContent content)
    {
        // Sheets point to the shared strings and to the number formats.
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
                content.Read(part.FullName, () => content.Counted(part.Open()));
                break;
            case ".htm" or ".html" or ".xhtml":
                using (var stream = content.Counted(part.Open()))
                using (var page = new HtmlParser().ParseDocument(stream))
                {
                    content.Add(page.DocumentElement.TextContent);
                }

                break;
            case ".txt" or ".mht" or ".rtf" or ".csv":
                content.Add(Encoding.Latin1.GetString(BytesOf(part, content)));
                break;
            case var ending when FileKind.Of(ending) is { Content: FileContent.Picture } kind:
                var picture = BytesOf(part, content);
                if (kind.Fits(picture))
                {
                    content.AddPicture(ending, picture);
                }

                break;
            case var ending
                when FileKind.Of(ending) is { Content: FileContent.Pdf or FileContent.Package or FileContent.Video }:
                content.AddInner(ending, BytesOf(part, content));
                break;
        }
    }

    private static byte[] BytesOf(ZipArchiveEntry part, PackageContent content)
    {
        using var stream = content.Counted(part.Open());
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
