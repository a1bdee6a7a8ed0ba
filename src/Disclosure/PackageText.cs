using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Site.Disclosure;

/// <summary>
/// The words in documents that are packages of XML, as Word, Excel, PowerPoint and LibreOffice make them: text, headers, notes,
/// comments, properties, and the alternative texts of pictures.
/// </summary>
internal static class PackageText
{
    /// <summary>A small file can unpack to one without end; no document has so many letters.</summary>
    private const int MostLetters = 20_000_000;

    /// <summary>Elements that do not divide words: a number may be half bold, or hold the mark of a spelling check. Any other does.</summary>
    private static readonly FrozenSet<string> WithinWords = FrozenSet.Create(StringComparer.Ordinal,
        "r", "t", "rPr", "b", "bCs", "i", "iCs", "u", "rFonts", "sz", "szCs", "color", "lang", "highlight", "rStyle", "vanish", "ins", "hyperlink", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "span", "softHyphen", "noBreakHyphen");

    private static readonly FrozenSet<string> AttributesWithWords = FrozenSet.Create(StringComparer.Ordinal, "descr", "title", "author");

    /// <summary>The text of a document; null where it is no such package or cannot be read.</summary>
    public static string? Of(string path)
    {
        try
        {
            using var package = ZipFile.OpenRead(path);
            var text = new StringBuilder();
            foreach (var part in package.Entries.Where(part => Path.GetExtension(part.FullName) is ".xml" or ".psmdcp"))
            {
                using var stream = part.Open();
                Append(text, stream);
            }

            return text.ToString();
        }
        catch (Exception unreadable) when (unreadable is XmlException or IOException or InvalidDataException or NotSupportedException)
        {
            return null;
        }
    }

    private static void Append(StringBuilder text, Stream xml)
    {
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostLetters });
        while (reader.Read())
        {
            if (text.Length > MostLetters)
            {
                throw new InvalidDataException("The document unpacks to more than anybody writes.");
            }

            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                AppendElement(text, reader);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                Divide(text, reader.LocalName);
            }
        }
    }

    private static void AppendElement(StringBuilder text, XmlReader reader)
    {
        Divide(text, reader.LocalName);
        text.Append(reader.LocalName == "noBreakHyphen" ? "-" : "");
        while (reader.MoveToNextAttribute())
        {
            if (AttributesWithWords.Contains(reader.LocalName))
            {
                text.Append('\n').Append(reader.Value).Append('\n');
            }
        }
    }

    private static void Divide(StringBuilder text, string element) => text.Append(WithinWords.Contains(element) ? "" : "\n");
}
