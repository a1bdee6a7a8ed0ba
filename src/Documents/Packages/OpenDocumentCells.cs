using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Tracks the cells of OpenDocument tables: their stored values and whether they are hidden. Call
/// <see cref="FinishSheet"/> after the part's last node.
/// </summary>
/// <param name="content">Receives findings and numbers.</param>
internal sealed class OpenDocumentCells(PackageContent content)
{
    /// <summary>The maximum number of columns in a spreadsheet.</summary>
    private const int MaxColumns = 16384;

    private readonly HashSet<int> hiddenColumns = [];
    private readonly NumberColumns numbers = new(content);
    private int column, nextColumn, cellStart;
    private bool isHiddenRow, isFormula;
    private string? value;

    /// <param name="xml">The reader, at a start element.</param>
    /// <param name="length">The length of the part's text so far.</param>
    public void VisitElement(XmlReader xml, int length)
    {
        switch (xml.LocalName)
        {
            case "table":
                FinishSheet();
                hiddenColumns.Clear();
                nextColumn = 0;
                break;
            case "table-column":
                OpenColumn(xml);
                break;
            case "table-row":
                nextColumn = 0;
                isHiddenRow = IsHidden(xml);
                break;
            case "table-cell" or "covered-table-cell":
                column = nextColumn;
                nextColumn = Math.Min(nextColumn + RepeatCount(xml), MaxColumns);
                cellStart = length;
                isFormula = xml.GetAttribute("formula", xml.NamespaceURI) is not null;
                value = xml.GetAttribute("value", DocumentXml.OfficeNamespace);
                break;
        }
    }

    /// <param name="element">The name of an element that ends.</param>
    /// <param name="text">The part's text so far.</param>
    /// <param name="otherText">Receives the cell's stored value, unless a formula computes it.</param>
    public void VisitEndElement(string element, StringBuilder text, StringBuilder otherText)
    {
        if (element is not ("table-cell" or "covered-table-cell"))
        {
            return;
        }

        var displayed = text.ToString(cellStart, text.Length - cellStart).Trim();
        if ((isHiddenRow || hiddenColumns.Contains(column)) && displayed.Length > 0)
        {
            content.Findings.Add(DocumentFinding.HiddenRows);
        }

        if (value is not null && !isFormula)
        {
            otherText.Append(value).Append('\n');
            if (displayed == value)
            {
                numbers.Add(column, value);
            }
        }

        value = null;
    }

    public void FinishSheet() => numbers.FinishSheet();

    private void OpenColumn(XmlReader xml)
    {
        var first = nextColumn;
        nextColumn = Math.Min(first + RepeatCount(xml), MaxColumns);
        if (IsHidden(xml))
        {
            hiddenColumns.UnionWith(Enumerable.Range(first, nextColumn - first));
        }
    }

    private static bool IsHidden(XmlReader xml) =>
        xml.GetAttribute("visibility", xml.NamespaceURI) is "collapse" or "filter";

    private static int RepeatCount(XmlReader xml) =>
        Math.Clamp(
            DocumentXml.ParseNumber(xml.GetAttribute("number-columns-repeated", xml.NamespaceURI)), 1, MaxColumns);
}
