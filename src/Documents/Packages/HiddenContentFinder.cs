using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Finds comments, tracked changes and hidden content in one XML part, from the elements and texts passed to it.
/// </summary>
/// <param name="name">The part's name in the package.</param>
/// <param name="content">Receives the findings.</param>
internal sealed class HiddenContentFinder(string name, PackageContent content)
{
    private readonly bool isNotes = name.Contains("/notesSlides/", StringComparison.Ordinal);
    private readonly bool isLinkedWorkbook = name.Contains("/externalLinks/", StringComparison.Ordinal);
    private string currentStyle = "";

    /// <param name="xml">The reader, at a start element.</param>
    /// <param name="path">Names of the ancestors, the parent last.</param>
    public void VisitElement(XmlReader xml, List<string> path)
    {
        var parent = path.Count > 0 ? path[^1] : "";
        switch (xml.LocalName)
        {
            case "comment" or "threadedComment" or "cm":
            case "annotation" when xml.NamespaceURI == DocumentXml.OfficeNamespace:
                content.Findings.Add(DocumentFinding.Comments);
                break;
            case "del" or "ins" or "moveFrom" or "moveTo" when name.StartsWith("word/", StringComparison.Ordinal):
            case "rcc" or "rrc" or "ris" when name.StartsWith("xl/revisions/", StringComparison.Ordinal):
                content.Findings.Add(DocumentFinding.TrackedChanges);
                break;
            case "sheet" when xml.GetAttribute("state") is "hidden" or "veryHidden":
                content.Findings.Add(DocumentFinding.HiddenSheets);
                break;
            case "sld" when DocumentXml.IsOff(xml.GetAttribute("show")):
                content.Findings.Add(DocumentFinding.HiddenSlides);
                break;
            case "encryption-data":
                content.Findings.Add(DocumentFinding.Password);
                break;
            case "hidden-text" or "hidden-paragraph":
                content.Findings.Add(DocumentFinding.HiddenText);
                break;
            case "vanish" when !DocumentXml.IsOff(Attribute(xml, "val")) && parent == "rPr":
                VisitHiddenFormatting(path);
                break;
            case "pivotCacheDefinition" or "pivotCacheRecords":
            case "v" when isLinkedWorkbook:
                content.Findings.Add(DocumentFinding.CachedData);
                break;
            case "rStyle" or "pStyle" when !name.EndsWith("styles.xml", StringComparison.Ordinal):
                content.UsedStyles.Add(Attribute(xml, "val") ?? "");
                break;
            case "style":
                currentStyle = Attribute(xml, "styleId") ?? Attribute(xml, "name") ?? "";
                break;
            default:
                VisitOpenDocument(xml, parent);
                break;
        }
    }

    /// <param name="text">A text node.</param>
    /// <param name="path">Names of the ancestors, the parent last.</param>
    public void VisitText(string text, List<string> path)
    {
        // Every notes page contains the number of its slide, which is not a note.
        if ((isNotes && !path.Contains("fld")) || (path.Contains("notes") && !path.Contains("page-number")))
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                content.Findings.Add(DocumentFinding.SpeakerNotes);
            }
        }
    }

    /// <summary>
    /// Handles hidden formatting. On a run it is a finding; on a style it is one only if the style is used. On a
    /// paragraph mark it hides no text and is ignored.
    /// </summary>
    private void VisitHiddenFormatting(List<string> path)
    {
        if (path.Count > 1 && path[^2] == "r")
        {
            content.Findings.Add(DocumentFinding.HiddenText);
        }
        else if (path.Count > 1 && path[^2] == "style")
        {
            content.HiddenStyles.TryAdd(currentStyle, DocumentFinding.HiddenText);
        }
    }

    private void VisitOpenDocument(XmlReader xml, string parent)
    {
        if (parent == "tracked-changes")
        {
            content.Findings.Add(DocumentFinding.TrackedChanges);
        }
        else if (parent == "style")
        {
            VisitStyle(xml);
        }

        var isOpenDocument = xml.NamespaceURI.StartsWith("urn:oasis:", StringComparison.Ordinal);
        if (isOpenDocument && Attribute(xml, "style-name") is { } used)
        {
            content.UsedStyles.Add(used);
        }
    }

    private void VisitStyle(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "text-properties" when DocumentXml.IsOff(Attribute(xml, "display")):
                content.HiddenStyles.TryAdd(currentStyle, DocumentFinding.HiddenText);
                break;
            case "table-properties" when DocumentXml.IsOff(Attribute(xml, "display")):
                content.HiddenStyles.TryAdd(currentStyle, DocumentFinding.HiddenSheets);
                break;
            case "drawing-page-properties" when Attribute(xml, "visibility") == "hidden":
                content.HiddenStyles.TryAdd(currentStyle, DocumentFinding.HiddenSlides);
                break;
        }
    }

    private static string? Attribute(XmlReader xml, string local) =>
        xml.GetAttribute(local, xml.NamespaceURI) ?? AnyAttribute(xml, local);

    /// <summary>In OpenDocument an attribute may be in another namespace than its element.</summary>
    private static string? AnyAttribute(XmlReader xml, string local)
    {
        string? value = null;
        while (value is null && xml.MoveToNextAttribute())
        {
            value = xml.LocalName == local ? xml.Value : null;
        }

        xml.MoveToElement();
        return value;
    }
}
