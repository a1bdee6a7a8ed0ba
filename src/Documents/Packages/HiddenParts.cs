using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>Finds what a reader of a document does not see, element by element of one part.</summary>
/// <param name="name">The part's name in the package.</param>
/// <param name="content">Where findings are gathered.</param>
internal sealed class HiddenParts(string name, PackageContent content)
{
    private readonly bool isNotes = name.Contains("/notesSlides/", StringComparison.Ordinal);
    private readonly bool isLinkedWorkbook = name.Contains("/externalLinks/", StringComparison.Ordinal);
    private string style = "";

    /// <summary>Looks at an element.</summary>
    /// <param name="xml">At the element.</param>
    /// <param name="path">Names of the elements around it, the innermost last.</param>
    public void Open(XmlReader xml, List<string> path)
    {
        var parent = path.Count > 0 ? path[^1] : "";
        switch (xml.LocalName)
        {
            case "comment" or "threadedComment" or "cm":
            case "annotation" when xml.NamespaceURI == XmlWords.OpenDocumentOffice:
                content.Findings.Add(DocumentFinding.Comments);
                break;
            case "del" or "ins" or "moveFrom" or "moveTo" when name.StartsWith("word/", StringComparison.Ordinal):
            case "rcc" or "rrc" or "ris" when name.StartsWith("xl/revisions/", StringComparison.Ordinal):
                content.Findings.Add(DocumentFinding.TrackedChanges);
                break;
            case "sheet" when xml.GetAttribute("state") is "hidden" or "veryHidden":
                content.Findings.Add(DocumentFinding.HiddenSheets);
                break;
            case "sld" when XmlWords.IsOff(xml.GetAttribute("show")):
                content.Findings.Add(DocumentFinding.HiddenSlides);
                break;
            case "encryption-data":
                content.Findings.Add(DocumentFinding.Password);
                break;
            case "hidden-text" or "hidden-paragraph":
                content.Findings.Add(DocumentFinding.HiddenText);
                break;
            case "vanish" when !XmlWords.IsOff(Attribute(xml, "val")) && parent == "rPr":
                Vanish(path);
                break;
            case "pivotCacheDefinition" or "pivotCacheRecords":
            case "v" when isLinkedWorkbook:
                content.Findings.Add(DocumentFinding.CachedData);
                break;
            case "rStyle" or "pStyle" when !name.EndsWith("styles.xml", StringComparison.Ordinal):
                content.UsedStyles.Add(Attribute(xml, "val") ?? "");
                break;
            case "style":
                style = Attribute(xml, "styleId") ?? Attribute(xml, "name") ?? "";
                break;
            default:
                OpenDocument(xml, parent);
                break;
        }
    }

    /// <summary>Looks at words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="path">Names of the elements around them, the innermost last.</param>
    public void Text(string words, List<string> path)
    {
        // A slide's number stands on every page of notes.
        if ((isNotes && !path.Contains("fld")) || (path.Contains("notes") && !path.Contains("page-number")))
        {
            if (!string.IsNullOrWhiteSpace(words))
            {
                content.Findings.Add(DocumentFinding.SpeakerNotes);
            }
        }
    }

    /// <summary>
    /// Hidden text: of a run, or of a style, which is hidden text where something has the style. A paragraph's mark
    /// alone hides none.
    /// </summary>
    private void Vanish(List<string> path)
    {
        if (path.Count > 1 && path[^2] == "r")
        {
            content.Findings.Add(DocumentFinding.HiddenText);
        }
        else if (path.Count > 1 && path[^2] == "style")
        {
            content.HiddenStyles.TryAdd(style, DocumentFinding.HiddenText);
        }
    }

    private void OpenDocument(XmlReader xml, string parent)
    {
        if (parent == "tracked-changes")
        {
            content.Findings.Add(DocumentFinding.TrackedChanges);
        }
        else if (parent == "style")
        {
            Style(xml);
        }

        var isOpenDocument = xml.NamespaceURI.StartsWith("urn:oasis:", StringComparison.Ordinal);
        if (isOpenDocument && Attribute(xml, "style-name") is { } used)
        {
            content.UsedStyles.Add(used);
        }
    }

    private void Style(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "text-properties" when XmlWords.IsOff(Attribute(xml, "display")):
                content.HiddenStyles.TryAdd(style, DocumentFinding.HiddenText);
                break;
            case "table-properties" when XmlWords.IsOff(Attribute(xml, "display")):
                content.HiddenStyles.TryAdd(style, DocumentFinding.HiddenSheets);
                break;
            case "drawing-page-properties" when Attribute(xml, "visibility") == "hidden":
                content.HiddenStyles.TryAdd(style, DocumentFinding.HiddenSlides);
                break;
        }
    }

    private static string? Attribute(XmlReader xml, string local) =>
        xml.GetAttribute(local, xml.NamespaceURI) ?? AnyAttribute(xml, local);

    /// <summary>In OpenDocument an attribute may be of another namespace than its element.</summary>
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
