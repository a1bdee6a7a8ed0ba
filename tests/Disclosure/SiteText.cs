using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Tests.Disclosure;

/// <summary>
/// Decodes the text of a file: decompresses archives, and decodes JSON escapes, HTML and XML entities, and percent
/// encoding.
/// </summary>
internal static class SiteText
{
    public static string Decode(string file) =>
        WebUtility.UrlDecode(
            WebUtility.HtmlDecode(Regex.Unescape(WithJsonEscapesOnly(Decompress(file))))
                .Replace("+", "%2B", StringComparison.Ordinal));

    /// <summary>
    /// The text of a file; for an archive, such as a Word document, the names and texts of its entries.
    /// </summary>
    private static string Decompress(string file)
    {
        if (Path.GetExtension(file) is not (".docx" or ".xlsx" or ".zip"))
        {
            return Read(File.OpenRead(file));
        }

        using var archive = ZipFile.OpenRead(file);
        return string.Concat(archive.Entries.Select(entry => entry.FullName + Read(entry.Open())));
    }

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Escapes all backslashes but those of JSON's <c>\uXXXX</c>, so that Unescape decodes only these.
    /// </summary>
    private static string WithJsonEscapesOnly(string text) => Regex.Replace(text, @"\\(?!u[0-9a-fA-F]{4})", @"\\");
}
