using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The type of a file's content, which decides how it is searched for personal data.</summary>
public enum FileContent
{
    Pdf,

    /// <summary>A zip archive of XML: Office Open XML or OpenDocument.</summary>
    Package,

    /// <summary>Plain text, including CSV.</summary>
    Text,

    /// <summary>A picture, whose text cannot be read.</summary>
    Picture,

    Video,
}

/// <summary>
/// A kind of file that may be published with a page. HTML, SVG and XML are not among them: they could run scripts with
/// the rights of the site's own pages. Nor are Office files with macros, which run on the reader's machine.
/// </summary>
/// <param name="Extension">The extension in lower case: ".pdf".</param>
/// <param name="Content">The type of content.</param>
/// <param name="Name">The Danish name of such a file, without an article: "tekstfil".</param>
public sealed record FileKind(string Extension, FileContent Content, string Name)
{
    /// <summary>All kinds, in display order.</summary>
    public static readonly ImmutableArray<FileKind> All =
    [
        new(".pdf", FileContent.Pdf, "PDF"),
        new(".docx", FileContent.Package, "Word-dokument"),
        new(".xlsx", FileContent.Package, "Excel-regneark"),
        new(".pptx", FileContent.Package, "PowerPoint-præsentation"),
        new(".odt", FileContent.Package, "OpenDocument-tekst"),
        new(".ods", FileContent.Package, "OpenDocument-regneark"),
        new(".odp", FileContent.Package, "OpenDocument-præsentation"),
        new(".csv", FileContent.Text, "CSV-fil"),
        new(".txt", FileContent.Text, "tekstfil"),
        new(".png", FileContent.Picture, "PNG-billede"),
        new(".jpg", FileContent.Picture, "JPEG-billede"),
        new(".jpeg", FileContent.Picture, "JPEG-billede"),
        new(".webp", FileContent.Picture, "WebP-billede"),
        new(".mp4", FileContent.Video, "MP4-video"),
    ];

    /// <summary>The kind of a file by its extension, ignoring case; null if such files are not published.</summary>
    public static FileKind? FromPath(string path)
    {
        var extension = Path.GetExtension(path);
        return All.FirstOrDefault(kind => kind.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>How to convert a file that cannot be published into one that can: a Danish sentence.</summary>
    public static string DescribeRemedy(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".doc" or ".docm" or ".dot" or ".dotx" or ".rtf" or ".pages" or ".wpd" =>
            "Gem dokumentet som PDF eller Word (.docx), og skriv navnet på den fil.",
        ".xls" or ".xlsm" or ".xlsb" or ".numbers" =>
            "Gem regnearket som Excel (.xlsx) eller PDF, og skriv navnet på den fil.",
        ".ppt" or ".pptm" or ".pps" or ".ppsx" or ".key" =>
            "Gem præsentationen som PowerPoint (.pptx) eller PDF, og skriv navnet på den fil.",
        ".gif" or ".bmp" or ".tif" or ".tiff" or ".heic" or ".avif" or ".svg" =>
            "Gem billedet som .png eller .jpg, og skriv navnet på den fil.",
        ".avi" or ".mov" or ".mkv" or ".wmv" or ".webm" => "Gem videoen som .mp4, og skriv navnet på den fil.",
        ".zip" or ".7z" or ".rar" or ".gz" or ".tar" => "Pak filen ud, og skriv hver fil i den som sit eget bilag.",
        ".msg" or ".eml" => "Gem det, der må offentliggøres fra mailen, som PDF, og skriv navnet på den fil.",
        ".md" or ".yml" or ".yaml" =>
            "Filen er en side eller en indstilling. Skriv et link i teksten i stedet, eller gem indholdet som PDF.",
        _ =>
            "Gem den som PDF, og skriv navnet på den fil. "
                + $"Disse slags kan udgives: {string.Join(", ", All.Select(kind => kind.Extension))}.",
    };

    /// <summary>The number of bytes that <see cref="MatchesSignature"/> needs.</summary>
    public const int SignatureLength = 12;

    /// <summary>
    /// Whether a file's first bytes match this kind of picture or video. Always true for documents and text: their
    /// content is validated when it is searched for personal data.
    /// </summary>
    /// <param name="start">The first <see cref="SignatureLength"/> bytes, or all bytes of a shorter file.</param>
    public bool MatchesSignature(ReadOnlySpan<byte> start) => Extension switch
    {
        ".png" => start.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]),
        ".jpg" or ".jpeg" => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".webp" => start.StartsWith("RIFF"u8) && start.Length >= 12 && start[8..].StartsWith("WEBP"u8),
        ".mp4" => start.Length >= 8 && start[4..].StartsWith("ftyp"u8),
        _ => true,
    };
}
