using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Reads a sheet of an Excel workbook: one line per row, with cells in order and shared strings resolved.
/// </summary>
/// <param name="xml">The reader, before the part's first node.</param>
/// <param name="package">Has the shared strings and number formats; receives findings and number columns.</param>
internal sealed class WorksheetReader(XmlReader xml, PackageContent package)
{
    private readonly StringBuilder text = new();

    /// <summary>Attributes, formulas and the text outside cells.</summary>
    private readonly StringBuilder otherText = new();

    /// <summary>The content of the current cell.</summary>
    private readonly StringBuilder value = new();
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly NumberColumns numbers = new(package);
    private int column;
    private bool isHiddenRow, isFormula;
    private string? type;
    private int format;

    public string Text => $"{text}\n{otherText}";

    /// <exception cref="XmlException">The part is not well-formed.</exception>
    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void Read()
    {
        try
        {
            ReadCells();
        }
        finally
        {
            // Numbers read before an error are checked as well.
            numbers.FinishSheet();
        }
    }

    private void ReadCells()
    {
        var element = "";
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                VisitElement(element);
                DocumentXml.AppendAttributes(otherText, xml);
                if (element == "c" && xml.IsEmptyElement)
                {
                    FinishCell();
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                Append(element, xml.Value);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" })
            {
                FinishCell();
            }
        }
    }

    private void VisitElement(string element)
    {
        switch (element)
        {
            case "col" when DocumentXml.IsOn(xml.GetAttribute("hidden")) || xml.GetAttribute("width") == "0":
                hiddenColumns.Add((
                    DocumentXml.ParseNumber(xml.GetAttribute("min")),
                    DocumentXml.ParseNumber(xml.GetAttribute("max"))));
                break;
            case "row":
                text.Append('\n');
                column = 0;
                isHiddenRow = DocumentXml.IsOn(xml.GetAttribute("hidden")) || xml.GetAttribute("ht") == "0";
                break;
            case "c":
                column = ParseColumn(xml.GetAttribute("r")) ?? column + 1;
                type = xml.GetAttribute("t");
                format = DocumentXml.ParseNumber(xml.GetAttribute("s"));
                isFormula = false;
                break;
            case "f":
                isFormula = true;
                break;
        }
    }

    private void Append(string element, string content)
    {
        package.CountCharacters(content);
        if (element is "v" or "t")
        {
            value.Append(content);
        }
        else
        {
            otherText.Append(content).Append('\n');
        }
    }

    private void FinishCell()
    {
        var stored = value.ToString();
        value.Clear();
        var displayed = type == "s" && stored.Length > 0 ? SharedString(stored) : stored;
        package.CountCharacters(displayed);
        text.Append(displayed).Append(TextPiece.CellSeparator);
        var isHidden = isHiddenRow || hiddenColumns.Exists(range => column >= range.First && column <= range.Last);
        if (isHidden && displayed.Length > 0)
        {
            package.Findings.Add(DocumentFinding.HiddenRows);
        }

        if (type is null or "n" && !isFormula && package.ShowsPlainNumbers(format))
        {
            numbers.Add(column, stored);
        }
    }

    private string SharedString(string index) =>
        package.SharedStrings.ElementAtOrDefault(DocumentXml.ParseNumber(index))?.Trim('\n') ?? "";

    /// <summary>The column number of a cell reference: 28 for AB7; null if it has no column.</summary>
    private static int? ParseColumn(string? cell)
    {
        var column = 0;
        foreach (var letter in (cell ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column;
    }
}
