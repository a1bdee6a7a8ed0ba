using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Reads a sheet of an Excel workbook: rows as lines, cells in order, texts looked up among the shared ones.
/// </summary>
/// <param name="xml">The part.</param>
/// <param name="content">What is gathered from the whole package, with shared strings and formats.</param>
internal sealed class WorksheetReader(XmlReader xml, PackageContent content)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder aside = new();
    private readonly StringBuilder value = new();
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly NumberColumns numbers = new(content);
    private int column;
    private bool isHiddenRow, isFormula;
    private string? type;
    private int format;

    public string Text => $"{text}\n{aside}";

    /// <exception cref="XmlException">The part is no XML.</exception>
    /// <exception cref="BudgetExceededException">It holds more than anybody writes.</exception>
    public void Read()
    {
        var element = "";
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                element = xml.LocalName;
                Open(element);
                XmlWords.AppendAttributes(aside, xml);
                if (element == "c" && xml.IsEmptyElement)
                {
                    CloseCell();
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                Append(element, xml.Value);
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "c" })
            {
                CloseCell();
            }
        }

        numbers.NextSheet();
    }

    private void Open(string element)
    {
        switch (element)
        {
            case "col" when XmlWords.IsOn(xml.GetAttribute("hidden")) || xml.GetAttribute("width") == "0":
                hiddenColumns.Add((XmlWords.Number(xml.GetAttribute("min")), XmlWords.Number(xml.GetAttribute("max"))));
                break;
            case "row":
                text.Append('\n');
                column = 0;
                isHiddenRow = XmlWords.IsOn(xml.GetAttribute("hidden")) || xml.GetAttribute("ht") == "0";
                break;
            case "c":
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                type = xml.GetAttribute("t");
                format = XmlWords.Number(xml.GetAttribute("s"));
                isFormula = false;
                break;
            case "f":
                isFormula = true;
                break;
        }
    }

    private void Append(string element, string words)
    {
        content.Take(words);
        if (element is "v" or "t")
        {
            value.Append(words);
        }
        else
        {
            aside.Append(words).Append('\n');
        }
    }

    private void CloseCell()
    {
        var stored = value.ToString();
        value.Clear();
        var shown = type == "s" && stored.Length > 0 ? Shared(stored) : stored;
        content.Take(shown);
        text.Append(shown).Append(TextPiece.CellDivider);
        var isHidden = isHiddenRow || hiddenColumns.Exists(range => column >= range.First && column <= range.Last);
        if (isHidden && shown.Length > 0)
        {
            content.Findings.Add(DocumentFinding.HiddenRows);
        }

        if (type is null or "n" && !isFormula && content.ShowsPlainNumbers(format))
        {
            numbers.Add(column, stored);
        }
    }

    private string Shared(string index) =>
        content.SharedStrings.ElementAtOrDefault(XmlWords.Number(index))?.Trim('\n') ?? "";

    /// <summary>The column of a cell's name: 28 for AB7.</summary>
    private static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in (cell ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column;
    }
}
