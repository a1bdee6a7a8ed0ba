using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Finds the plain cell formats of an Excel workbook. A plain format displays an integer as digits only, or in groups
/// separated by hyphens or spaces.
/// </summary>
internal static class NumberFormats
{
    /// <summary>"General", "0" and "@" (ECMA-376 part 1, 18.8.30).</summary>
    private static readonly int[] PlainBuiltIn = [0, 1, 49];

    /// <summary>Reads the part <c>xl/styles.xml</c>.</summary>
    /// <returns>For each cell format, by index, true if it is plain.</returns>
    /// <exception cref="XmlException">The part is not well-formed.</exception>
    public static List<bool> Read(XmlReader xml)
    {
        var plain = PlainBuiltIn.ToHashSet();
        List<bool> formats = [];
        var isInCellFormats = false;
        while (xml.Read())
        {
            var isFormat = xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" };
            if (isFormat && IsPlain(xml.GetAttribute("formatCode")))
            {
                plain.Add(DocumentXml.ParseNumber(xml.GetAttribute("numFmtId")));
            }
            else if (xml.LocalName == "cellXfs")
            {
                isInCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (isInCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats.Add(plain.Contains(DocumentXml.ParseNumber(xml.GetAttribute("numFmtId"))));
            }
        }

        return formats;
    }

    /// <summary>
    /// True for <c>000000-0000</c>, for example. False for a code with a thousands separator, decimals, a unit or a
    /// date.
    /// </summary>
    private static bool IsPlain(string? code) =>
        code?.Contains('0', StringComparison.Ordinal) == true
        && code.All(sign => sign is '0' or '#' or '-' or ' ' or '\\' or '"');
}
