using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Site.Documents.Content;

/// <summary>Where in the XML of documents words stand beside the text.</summary>
internal static class XmlWords
{
    public const string OpenDocumentText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public const string OpenDocumentOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>How parts are read: without a document type, which could make a small part one without end.</summary>
    public static readonly XmlReaderSettings Settings =
        new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>
    /// Attributes that hold words. All others are left out: identifiers and measures have as many digits as a CPR
    /// number.
    /// </summary>
    private static readonly FrozenSet<string> AttributesWithWords = FrozenSet.Create(StringComparer.Ordinal,
        "alt", "author", "descr", "display", "displayName", "href", "instr", "location", "name", "string-value",
        "Target", "title", "tooltip");

    /// <summary>
    /// Appends the attributes of an element that hold words, each on a line, and leaves the reader at the element.
    /// </summary>
    /// <param name="words">Where to.</param>
    /// <param name="xml">At an element.</param>
    /// <param name="isPivotData">
    /// Whether the part is the copy of data behind a pivot table, whose values are attributes.
    /// </param>
    public static void AppendAttributes(StringBuilder words, XmlReader xml, bool isPivotData = false)
    {
        // Names of parts inside the package may be random hex digits; only a link that leads out of it holds words.
        if (xml.LocalName == "Relationship" && xml.GetAttribute("TargetMode") != "External")
        {
            return;
        }

        var isFilter = xml.LocalName is "filter" or "customFilter";
        while (xml.MoveToNextAttribute())
        {
            var hasValue = (isPivotData && xml.LocalName == "v") || (isFilter && xml.LocalName == "val");
            if (hasValue || AttributesWithWords.Contains(xml.LocalName))
            {
                words.Append(xml.Value).Append('\n');
            }
        }

        xml.MoveToElement();
    }

    /// <summary>
    /// Whether an attribute that switches something is there and says yes; an element without it may mean yes, too.
    /// </summary>
    public static bool IsOn(string? value) => value is "1" or "true" or "on";

    /// <inheritdoc cref="IsOn"/>
    public static bool IsOff(string? value) => value is "0" or "false" or "off" or "none";

    /// <summary>A whole number that an attribute says; 0 where it says none.</summary>
    public static int Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
