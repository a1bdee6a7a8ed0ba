using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Site.Rendering.Files;

/// <summary>An XML document → a file in UTF-8, indented, its lines ending in <c>\n</c> on every machine.</summary>
internal static class XmlFile
{
    /// <param name="path">Below the output folder.</param>
    /// <param name="root">The document; characters that XML 1.0 does not know are taken out of its texts.</param>
    public static OutputFile Of(string path, XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>())
        {
            text.Value = Clean(text.Value);
        }

        var content = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(content, settings))
        {
            root.WriteTo(writer);
        }

        return OutputFile.FromText(path, content.Append('\n').ToString());
    }

    /// <summary>XML 1.0, section 2.2: control characters and lone surrogates are no characters of a document.</summary>
    private static string Clean(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') ? Rebuilt(text) : text;

    private static string Rebuilt(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF))));
}
