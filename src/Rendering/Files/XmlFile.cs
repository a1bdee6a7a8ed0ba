using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Site.Rendering.Files;

/// <summary>Writes XML documents: UTF-8, indented, with <c>\n</c> as line break on every system.</summary>
internal static class XmlFile
{
    /// <param name="root">
    /// The root element. It is changed: carriage returns and characters that XML 1.0 forbids are removed from its
    /// texts.
    /// </param>
    public static OutputFile Create(string path, XElement root)
    {
        foreach (var text in root.DescendantNodes().OfType<XText>())
        {
            text.Value = RemoveForbidden(text.Value);
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

    /// <summary>
    /// XML 1.0, section 2.2, defines the characters that are allowed. Carriage returns are removed too.
    /// </summary>
    private static string RemoveForbidden(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF') ? FilterRunes(text) : text;

    private static string FilterRunes(string text) =>
        string.Concat(
            text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or (>= 0x20 and not (0xFFFE or 0xFFFF))));
}
