using System.Globalization;
using System.Xml;

namespace Site.Documents;

/// <summary>Which cell formats of an Excel workbook show a whole number as its digits alone, perhaps divided as an identifier is.</summary>
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
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && IsPlain(xml.GetAttribute("formatCode") ?? ""))
            {
                plain.Add(Number(xml, "numFmtId"));
            }
            else if (xml.LocalName == "cellXfs")
            {
                isCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (isCellFormats && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                formats.Add(plain.Contains(Number(xml, "numFmtId")));
            }
        }

        return formats;
    }

    /// <summary>Only digits and what divides an identifier: no separator of thousands, decimals, unit or date.</summary>
    private static bool IsPlain(string code) => code.Contains('0', StringComparison.Ordinal) && code.All(letter => letter is '0' or '#' or '-' or ' ' or '\\' or '"');

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
