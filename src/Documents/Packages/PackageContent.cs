using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>What is gathered from the parts of one package.</summary>
/// <param name="budget">What may still be unpacked.</param>
internal sealed class PackageContent(ReadingBudget budget) : DocumentContent(budget)
{
    private List<bool> plainFormats = [];

    /// <summary>Texts that cells of a workbook point to, in order.</summary>
    public List<string> SharedStrings { get; } = [];

    /// <summary>Styles that hide what has them, and what is then hidden.</summary>
    public Dictionary<string, DocumentFinding> HiddenStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of styles in use.</summary>
    public HashSet<string> UsedStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Whether a cell format shows a whole number as its digits alone, as a cell without a format does.
    /// </summary>
    public bool ShowsPlainNumbers(int format) => format >= plainFormats.Count ? format == 0 : plainFormats[format];

    /// <summary>A stream that counts against the budget.</summary>
    public Stream Counted(Stream stream) => new BudgetedStream(stream, Budget);

    /// <summary>Counts words against the budget as they are read.</summary>
    /// <exception cref="BudgetExceededException">There are more than anybody writes.</exception>
    public void Take(string words) => Budget.TakeLetters(words.Length);

    /// <summary>Takes what stands in an XML part, in every way it can be read.</summary>
    /// <param name="name">The part's name in the package.</param>
    /// <param name="open">Opens it.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="BudgetExceededException">It holds more than anybody writes.</exception>
    public void Read(string name, Func<Stream> open)
    {
        if (name == "xl/styles.xml")
        {
            using var xml = XmlReader.Create(open(), XmlWords.Settings);
            plainFormats = NumberFormats.Read(xml);
        }

        if (name.StartsWith("xl/worksheets/", StringComparison.Ordinal) && Path.GetExtension(name) == ".xml")
        {
            ReadSheet(open);
            return;
        }

        ReadPart(name, open, TrackedReading.Everything);
        if (Findings.Contains(DocumentFinding.TrackedChanges) && name.StartsWith("word/", StringComparison.Ordinal))
        {
            // A number may be whole only as it was, or only as it will be.
            ReadPart(name, open, TrackedReading.WithoutDeleted);
            ReadPart(name, open, TrackedReading.WithoutInserted);
        }
    }

    public override DocumentText ToText()
    {
        Findings.UnionWith(HiddenStyles.Where(style => UsedStyles.Contains(style.Key)).Select(style => style.Value));
        return base.ToText();
    }

    private void ReadSheet(Func<Stream> open)
    {
        using var stream = open();
        using var xml = XmlReader.Create(stream, XmlWords.Settings);
        var sheet = new WorksheetReader(xml, this);
        try
        {
            sheet.Read();
        }
        finally
        {
            Add(sheet.Text);
        }
    }

    private void ReadPart(string name, Func<Stream> open, TrackedReading reading)
    {
        using var stream = open();
        using var xml = XmlReader.Create(stream, XmlWords.Settings);
        var part = new PartReader(name, xml, reading, this);
        try
        {
            part.Read();
        }
        finally
        {
            // What was read before a mistake is looked through all the same.
            Add(part.Text);
            if (part.Text.Contains('\t'))
            {
                Add(part.Text.Replace("\t", "", StringComparison.Ordinal));
            }

        }
    }
}

/// <summary>Which of the words with tracked changes are read.</summary>
internal enum TrackedReading
{
    Everything,
    WithoutDeleted,
    WithoutInserted,
}
