using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Reads the text of one XML part of a package. The runs of a paragraph are joined; only line breaks and cells separate
/// them. Outside paragraphs, every element begins a line.
/// </summary>
/// <param name="name">The part's name in the package.</param>
/// <param name="xml">The reader, before the part's first node.</param>
/// <param name="view">Which tracked changes are included.</param>
/// <param name="content">Receives findings and counts characters.</param>
internal sealed class PartReader(string name, XmlReader xml, TrackedChangesView view, PackageContent content)
{
    /// <summary>The maximum number of spaces read from one element for repeated spaces.</summary>
    private const int MaxSpaces = 100;

    private static readonly FrozenSet<string>
        Paragraphs = FrozenSet.Create(StringComparer.Ordinal, "p", "h", "si", "text", "div"),
        Lines = FrozenSet.Create(StringComparer.Ordinal, "br", "cr", "line-break", "tr", "table-row", "txbxContent"),
        Cells = FrozenSet.Create(StringComparer.Ordinal, "tc", "table-cell", "covered-table-cell");

    private readonly StringBuilder text = new();

    /// <summary>Text that is not displayed: attributes, field codes and the stored values of cells.</summary>
    private readonly StringBuilder otherText = new();

    private readonly List<string> path = [];
    private readonly HiddenContentFinder hiddenContent = new(name, content);
    private readonly OpenDocumentCells cells = new(content);
    private int paragraphDepth, skippedDepth, sharedStringStart;

    /// <summary>The text read so far, then the text that is not displayed.</summary>
    public string Text => $"{text}\n{otherText}";

    /// <exception cref="XmlException">The part is not well-formed.</exception>
    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void Read()
    {
        try
        {
            while (xml.Read())
            {
                VisitNode();
            }
        }
        finally
        {
            // Numbers read before an error are checked as well.
            cells.FinishSheet();
        }
    }

    private void VisitNode()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                VisitElement();
                break;
            case XmlNodeType.EndElement:
                VisitEndElement(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                Append(xml.Value);
                break;
        }
    }

    private string Parent => path.Count > 0 ? path[^1] : "";

    private void VisitElement()
    {
        var (element, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
        hiddenContent.VisitElement(xml, path);
        AppendBreak(element);
        AppendCharacter(element);
        skippedDepth += IsSkipped(element) ? 1 : 0;
        paragraphDepth += Paragraphs.Contains(element) ? 1 : 0;
        sharedStringStart = element == "si" ? text.Length : sharedStringStart;
        cells.VisitElement(xml, text.Length);
        path.Add(element);
        DocumentXml.AppendAttributes(
            otherText, xml, isPivotData: name.Contains("/pivotCache/", StringComparison.Ordinal));
        if (isEmpty)
        {
            VisitEndElement(element);
        }
    }

    private void VisitEndElement(string element)
    {
        path.RemoveAt(path.Count - 1);
        cells.VisitEndElement(element, text, otherText);
        if (element == "si")
        {
            content.SharedStrings.Add(text.ToString(sharedStringStart, text.Length - sharedStringStart));
        }

        skippedDepth -= IsSkipped(element) ? 1 : 0;
        paragraphDepth -= Paragraphs.Contains(element) ? 1 : 0;
        AppendBreak(element);
        if (Cells.Contains(element))
        {
            text.Append(TextPiece.CellSeparator);
        }
    }

    private void AppendBreak(string element)
    {
        var isOutsideParagraphs = paragraphDepth == 0 && !Cells.Contains(element);
        if (isOutsideParagraphs || Paragraphs.Contains(element) || Lines.Contains(element))
        {
            text.Append('\n');
        }
    }

    private void AppendCharacter(string element)
    {
        if (element is "tab" or "ptab" && Parent != "tabs")
        {
            text.Append('\t');
        }
        else if (element == "noBreakHyphen")
        {
            text.Append('-');
        }
        else if (element == "s" && xml.NamespaceURI == DocumentXml.TextNamespace)
        {
            var count = DocumentXml.ParseNumber(xml.GetAttribute("c", xml.NamespaceURI));
            text.Append(' ', Math.Clamp(count, 1, MaxSpaces));
        }
    }

    private bool IsSkipped(string element) => view switch
    {
        TrackedChangesView.WithoutDeleted => element is "del" or "moveFrom",
        TrackedChangesView.WithoutInserted => element is "ins" or "moveTo",
        _ => false,
    };

    private void Append(string value)
    {
        hiddenContent.VisitText(value, path);
        if (skippedDepth > 0)
        {
            return;
        }

        content.CountCharacters(value);
        if (Parent is "creator" or "lastModifiedBy" or "initial-creator")
        {
            content.AddAuthor(value);
        }

        (Parent is "instrText" or "delInstrText" ? otherText : text).Append(value);
    }
}
