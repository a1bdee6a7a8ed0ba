using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Site.Tests.Disclosure;

/// <summary>
/// What a file says once everything that hides letters is undone: packing, JSON's escapes, HTML's and XML's entities,
/// percent signs.
/// </summary>
internal static class SiteText
{
    public static string Of(string file) =>
        WebUtility.UrlDecode(
            WebUtility.HtmlDecode(Regex.Unescape(WithJsonEscapesOnly(Unpacked(file))))
                .Replace("+", "%2B", StringComparison.Ordinal));

    /// <summary>
    /// A file's text; of an archive (as Word documents are) the names and texts of all that is in it.
    /// </summary>
    private static string Unpacked(string file)
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

    /// <summary>Leaves only JSON's <c>\uXXXX</c> for Unescape to turn into letters.</summary>
    private static string WithJsonEscapesOnly(string text) => Regex.Replace(text, @"\\(?!u[0-9a-fA-F]{4})", @"\\");
}
