using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Follows the cells of an OpenDocument table: what is stored in them beside what they show, and which are hidden.
/// </summary>
/// <param name="content">Where findings and numbers are gathered.</param>
internal sealed class OpenDocumentCells(PackageContent content)
{
    /// <summary>More columns than a spreadsheet has.</summary>
    private const int MostColumns = 16384;

    private readonly HashSet<int> hiddenColumns = [];
    private readonly NumberColumns numbers = new(content);
    private int column, nextColumn, cellStart;
    private bool isHiddenRow, isFormula;
    private string? value;

    /// <summary>Looks at an element.</summary>
    /// <param name="xml">At the element.</param>
    /// <param name="length">Letters of the text before it.</param>
    public void Open(XmlReader xml, int length)
    {
        switch (xml.LocalName)
        {
            case "table":
                numbers.NextSheet();
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
                nextColumn = Math.Min(nextColumn + Repeated(xml), MostColumns);
                cellStart = length;
                isFormula = xml.GetAttribute("formula", xml.NamespaceURI) is not null;
                value = xml.GetAttribute("value", XmlWords.OpenDocumentOffice);
                break;
        }
    }

    /// <summary>Looks at the end of an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="text">The text up to it.</param>
    /// <param name="aside">Where a number goes that the cell shows in another way.</param>
    public void Close(string element, StringBuilder text, StringBuilder aside)
    {
        if (element is not ("table-cell" or "covered-table-cell"))
        {
            return;
        }

        var shown = text.ToString(cellStart, text.Length - cellStart).Trim();
        if ((isHiddenRow || hiddenColumns.Contains(column)) && shown.Length > 0)
        {
            content.Findings.Add(DocumentFinding.HiddenRows);
        }

        if (value is not null && !isFormula)
        {
            aside.Append(value).Append('\n');
            if (shown == value)
            {
                numbers.Add(column, value);
            }
        }

        value = null;
    }

    private void OpenColumn(XmlReader xml)
    {
        var first = nextColumn;
        nextColumn = Math.Min(first + Repeated(xml), MostColumns);
        if (IsHidden(xml))
        {
            hiddenColumns.UnionWith(Enumerable.Range(first, nextColumn - first));
        }
    }

    private static bool IsHidden(XmlReader xml) =>
        xml.GetAttribute("visibility", xml.NamespaceURI) is "collapse" or "filter";

    private static int Repeated(XmlReader xml) =>
        Math.Clamp(XmlWords.Number(xml.GetAttribute("number-columns-repeated", xml.NamespaceURI)), 1, MostColumns);
}
