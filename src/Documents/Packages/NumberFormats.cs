using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Which cell formats of an Excel workbook show a whole number as its digits alone, perhaps divided as an identifier
/// is.
/// </summary>
internal static class NumberFormats
{
    /// <summary>"General", "0" and "@" (ECMA-376 part 1, 18.8.30).</summary>
    private static readonly int[] PlainBuiltIn = [0, 1, 49];

    /// <summary>Reads the part <c>xl/styles.xml</c>.</summary>
    /// <returns>By index of a cell format.</returns>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static List<bool> Read(XmlReader xml)
    {
        var plain = PlainBuiltIn.ToHashSet();
        List<bool> formats = [];
        var isCellFormats = false;
        while (xml.Read())
        {
            var isFormat = xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" };
            if (isFormat && IsPlain(xml.GetAttribute("formatCode")))
            {
                plain.Add(XmlWords.Number(xml.GetAttribute("numFmtId")));
            }
            else if (xml.LocalName == "cellXfs")
            {
                isCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (isCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats.Add(plain.Contains(XmlWords.Number(xml.GetAttribute("numFmtId"))));
            }
        }

        return formats;
    }

    /// <summary>
    /// Only digits and what divides an identifier: no separator of thousands, decimals, unit or date.
    /// </summary>
    private static bool IsPlain(string? code) =>
        code?.Contains('0', StringComparison.Ordinal) == true
        && code.All(sign => sign is '0' or '#' or '-' or ' ' or '\\' or '"');
}
