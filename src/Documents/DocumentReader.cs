using System.Security.Cryptography;
using Site.Documents.Content;
using Site.Documents.Packages;
using Site.Documents.Pdf;
using Site.Model;

namespace Site.Documents;

/// <summary>Reads files of every kind into text.</summary>
public static class DocumentReader
{
    /// <summary>
    /// Larger files are not read: a person must look through them. Of plain text as much as of a table.
    /// </summary>
    private const int LargestDocument = 50_000_000, LargestText = 20_000_000;

    /// <summary>
    /// Digits of a hash that an editor can copy without trouble, and that no two files share by accident.
    /// </summary>
    private const int HashDigits = 12;

    /// <summary>Reads a file. Whatever is wrong with it is a finding; nothing is thrown.</summary>
    /// <param name="path">The file; its ending says what kind it is.</param>
    public static DocumentText Read(string path)
    {
        try
        {
            var largest = FileKind.Of(path) is null or { Content: FileContent.Text } ? LargestText : LargestDocument;
            return FileKind.Of(path) is { Content: FileContent.Video } ? DocumentText.With(DocumentFinding.Video)
                : new FileInfo(path).Length > largest ? DocumentText.With(DocumentFinding.TooLarge)
                : Read(Path.GetExtension(path), File.ReadAllBytes(path), new ReadingBudget(Read));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return DocumentText.With(DocumentFinding.Broken);
        }
    }

    /// <summary>The first twelve hex digits, lower case, of a file's SHA-256.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..HashDigits];
    }

    /// <summary>Reads a file that may lie inside another.</summary>
    /// <param name="ending">The ending of its name, with the full stop.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="budget">What may still be unpacked.</param>
    internal static DocumentText Read(string ending, byte[] bytes, ReadingBudget budget)
    {
        try
        {
            return FileKind.Of(ending) switch
            {
                { Content: FileContent.Pdf } => PdfReader.Read(bytes, budget),
                { Content: FileContent.Package } kind => PackageReader.Read(kind.Ending, bytes, budget),
                { Content: FileContent.Picture } kind when kind.Fits(bytes) => PictureReader.Read(bytes, budget),
                { Content: FileContent.Video } => DocumentText.With(DocumentFinding.Video),
                _ => TextFileReader.Read(bytes),
            };
        }
        catch (BudgetExceededException)
        {
            return DocumentText.With(DocumentFinding.TooLarge);
        }
    }
}
