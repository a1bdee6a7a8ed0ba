using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Reads the words of one XML part of a package. What a paragraph holds is contiguous, whatever runs, marks and
/// properties it is cut into; only lines and cells divide it. Outside paragraphs every element divides.
/// </summary>
/// <param name="name">The part's name in the package.</param>
/// <param name="xml">The part.</param>
/// <param name="reading">Which of the words with tracked changes are read.</param>
/// <param name="content">What is gathered from the whole package.</param>
internal sealed class PartReader(string name, XmlReader xml, TrackedReading reading, PackageContent content)
{
    /// <summary>More blanks than anybody puts between two words.</summary>
    private const int MostBlanks = 100;

    private static readonly FrozenSet<string>
        Paragraphs = FrozenSet.Create(StringComparer.Ordinal, "p", "h", "si", "text", "div"),
        Lines = FrozenSet.Create(StringComparer.Ordinal, "br", "cr", "line-break", "tr", "table-row", "txbxContent"),
        Cells = FrozenSet.Create(StringComparer.Ordinal, "tc", "table-cell", "covered-table-cell");

    private readonly StringBuilder text = new();

    /// <summary>Words that are not in the line of the text: attributes, the code of fields.</summary>
    private readonly StringBuilder aside = new();

    private readonly List<string> path = [];
    private readonly HiddenParts hidden = new(name, content);
    private readonly OpenDocumentCells cells = new(content);
    private int paragraphs, skipped, sharedStart;

    /// <summary>The words read so far; those beside the text come last.</summary>
    public string Text => $"{text}\n{aside}";

    /// <exception cref="XmlException">The part is no XML.</exception>
    /// <exception cref="BudgetExceededException">It holds more than anybody writes.</exception>
    public void Read()
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Open();
                    break;
                case XmlNodeType.EndElement:
                    Close(xml.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    Append(xml.Value);
                    break;
            }
        }
    }

    private string Parent => path.Count > 0 ? path[^1] : "";

    private void Open()
    {
        var (element, isEmpty) = (xml.LocalName, xml.IsEmptyElement);
        hidden.Open(xml, path);
        AppendBreak(element);
        AppendSign(element);
        skipped += IsSkipped(element) ? 1 : 0;
        paragraphs += Paragraphs.Contains(element) ? 1 : 0;
        sharedStart = element == "si" ? text.Length : sharedStart;
        cells.Open(xml, text.Length);
        path.Add(element);
        XmlWords.AppendAttributes(aside, xml, isPivotData: name.Contains("/pivotCache/", StringComparison.Ordinal));
        if (isEmpty)
        {
            Close(element);
        }
    }

    private void Close(string element)
    {
        path.RemoveAt(path.Count - 1);
        cells.Close(element, text, aside);
        if (element == "si")
        {
            content.SharedStrings.Add(text.ToString(sharedStart, text.Length - sharedStart));
        }

        skipped -= IsSkipped(element) ? 1 : 0;
        paragraphs -= Paragraphs.Contains(element) ? 1 : 0;
        AppendBreak(element);
        if (Cells.Contains(element))
        {
            text.Append(TextPiece.CellDivider);
        }
    }

    private void AppendBreak(string element)
    {
        if (Paragraphs.Contains(element) || Lines.Contains(element) || (paragraphs == 0 && !Cells.Contains(element)))
        {
            text.Append('\n');
        }
    }

    private void AppendSign(string element)
    {
        if (element is "tab" or "ptab" && Parent != "tabs")
        {
            text.Append('\t');
        }
        else if (element == "noBreakHyphen")
        {
            text.Append('-');
        }
        else if (element == "s" && xml.NamespaceURI == XmlWords.OpenDocumentText)
        {
            text.Append(' ', Math.Clamp(XmlWords.Number(xml.GetAttribute("c", xml.NamespaceURI)), 1, MostBlanks));
        }
    }

    private bool IsSkipped(string element) => reading switch
    {
        TrackedReading.WithoutDeleted => element is "del" or "moveFrom",
        TrackedReading.WithoutInserted => element is "ins" or "moveTo",
        _ => false,
    };

    private void Append(string words)
    {
        hidden.Text(words, path);
        if (skipped > 0)
        {
            return;
        }

        content.Take(words);
        if (Parent is "creator" or "lastModifiedBy" or "initial-creator")
        {
            content.AddAuthor(words);
        }

        (Parent is "instrText" or "delInstrText" ? aside : text).Append(words);
    }
}
