using System.Security.Cryptography;
using Site.Documents.Content;
using Site.Documents.Packages;
using Site.Documents.Pdf;
using Site.Model;

namespace Site.Documents;

/// <summary>Reads the text of attachments and other files, whatever their format.</summary>
public static class DocumentReader
{
    /// <summary>Maximum file sizes in bytes. Larger files are not read but must be reviewed by a person.</summary>
    private const int MaxDocumentSize = 50_000_000, MaxTextSize = 20_000_000;

    /// <summary>Short enough for editors to type, long enough to avoid collisions.</summary>
    private const int HashDigits = 12;

    /// <summary>Reads a file. Never throws: errors are findings.</summary>
    /// <param name="path">The file; its extension selects the reader.</param>
    public static DocumentText Read(string path)
    {
        try
        {
            var kind = FileKind.FromPath(path);
            var maxSize = kind is null or { Content: FileContent.Text } ? MaxTextSize : MaxDocumentSize;
            return kind is { Content: FileContent.Video } ? DocumentText.FromFinding(DocumentFinding.Video)
                : new FileInfo(path).Length > maxSize ? DocumentText.FromFinding(DocumentFinding.TooLarge)
                : Read(Path.GetExtension(path), File.ReadAllBytes(path), new ReadingBudget(Read));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return DocumentText.FromFinding(DocumentFinding.Broken);
        }
    }

    /// <summary>The first <see cref="HashDigits"/> hex digits, in lower case, of a file's SHA-256.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..HashDigits];
    }

    /// <summary>Reads a file that may be embedded in another. The extension begins with its dot.</summary>
    internal static DocumentText Read(string extension, byte[] bytes, ReadingBudget budget)
    {
        try
        {
            return FileKind.FromPath(extension) switch
            {
                { Content: FileContent.Pdf } => PdfReader.Read(bytes, budget),
                { Content: FileContent.Package } kind => PackageReader.Read(kind.Extension, bytes, budget),
                { Content: FileContent.Picture } kind when kind.MatchesSignature(bytes) =>
                    PictureReader.Read(bytes, budget),
                { Content: FileContent.Video } => DocumentText.FromFinding(DocumentFinding.Video),
                _ => TextFileReader.Read(bytes),
            };
        }
        catch (BudgetExceededException)
        {
            return DocumentText.FromFinding(DocumentFinding.TooLarge);
        }
    }
}
