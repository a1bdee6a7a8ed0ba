using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Site.Documents.Content;

/// <summary>Reads attributes in the XML of documents.</summary>
internal static class DocumentXml
{
    /// <summary>XML namespace of text in OpenDocument files.</summary>
    public const string TextNamespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>XML namespace of elements that all OpenDocument files share.</summary>
    public const string OfficeNamespace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Reader settings that prohibit DTDs, whose entities could expand without limit.</summary>
    public static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>
    /// Names of attributes that hold text. Others are ignored, as identifiers and measures look like CPR numbers.
    /// </summary>
    private static readonly FrozenSet<string> TextAttributes = FrozenSet.Create(StringComparer.Ordinal,
        "alt", "author", "descr", "display", "displayName", "href", "instr", "location", "name", "string-value",
        "Target", "title", "tooltip");

    /// <summary>
    /// Appends the values of an element's text attributes, one per line. The reader stays at the element.
    /// </summary>
    /// <param name="output">Receives the values.</param>
    /// <param name="xml">The reader, at a start element.</param>
    /// <param name="isPivotData">True in the cache of a pivot table, where cell values are attributes.</param>
    public static void AppendAttributes(StringBuilder output, XmlReader xml, bool isPivotData = false)
    {
        // Internal targets may be random hex digits; only external ones are text.
        if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
        {
            return;
        }

        var isFilter = xml.LocalName is "filter" or "customFilter";
        while (xml.MoveToNextAttribute())
        {
            var isCellValue = (isPivotData && xml.LocalName == "v") || (isFilter && xml.LocalName == "val");
            if (isCellValue || TextAttributes.Contains(xml.LocalName))
            {
                output.Append(xml.Value).Append('\n');
            }
        }

        xml.MoveToElement();
    }

    /// <summary>
    /// For attributes that are false if absent. For those that are true if absent, use <see cref="IsOff"/>.
    /// </summary>
    public static bool IsOn(string? value) => value is "1" or "true" or "on";

    public static bool IsOff(string? value) => value is "0" or "false" or "off" or "none";

    /// <summary>The value of an attribute as a non-negative integer; 0 if it is not one.</summary>
    public static int ParseNumber(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
