using System.Collections.Immutable;
using System.Xml;

namespace Site.Documents;

/// <summary>What is gathered from the parts of one package.</summary>
/// <param name="budget">What may still be unpacked.</param>
internal sealed class PackageContent(ReadingBudget budget)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly List<TextPiece> pieces = [];
    private readonly List<string> authors = [];
    private readonly List<ImmutableArray<string>> numberColumns = [];
    private List<bool> plainFormats = [];

    public HashSet<Finding> Findings { get; } = [];

    /// <summary>Texts that cells of a workbook point to, in order.</summary>
    public List<string> SharedStrings { get; } = [];

    /// <summary>Styles that hide what has them, and what is then hidden.</summary>
    public Dictionary<string, Finding> HiddenStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of styles in use.</summary>
    public HashSet<string> UsedStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a cell format shows a whole number as its digits alone, as a cell without a format does.</summary>
    public bool ShowsPlainNumbers(int format) => format >= plainFormats.Count ? format == 0 : plainFormats[format];

    /// <summary>A stream that counts against the budget.</summary>
    public Stream Counted(Stream stream) => new BudgetedStream(stream, budget);

    /// <summary>Counts words against the budget as they are read.</summary>
    /// <exception cref="BudgetExceededException">There are more than anybody writes.</exception>
    public void Take(string words) => budget.TakeLetters(words.Length);

    /// <summary>Takes text.</summary>
    public void Add(string text)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text));
        }
    }

    public void AddNumberColumns(IEnumerable<ImmutableArray<string>> columns) => numberColumns.AddRange(columns);

    /// <summary>Takes what stands in an XML part, in every way it can be read.</summary>
    /// <param name="name">The part's name in the package.</param>
    /// <param name="open">Opens it.</param>
    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="BudgetExceededException">It holds more than anybody writes.</exception>
    public void Read(string name, Func<Stream> open)
    {
        if (name == "xl/styles.xml")
        {
            using var xml = XmlReader.Create(open(), Settings);
            plainFormats = NumberFormats.Read(xml);
        }

        if (name.StartsWith("xl/worksheets/", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
        {
            ReadSheet(open);
            return;
        }

        ReadPart(name, open, TrackedReading.Everything);
        if (Findings.Contains(Finding.TrackedChanges) && name.StartsWith("word/", StringComparison.Ordinal))
        {
            // A number may be whole only as it was, or only as it will be.
            ReadPart(name, open, TrackedReading.WithoutDeleted);
            ReadPart(name, open, TrackedReading.WithoutInserted);
        }
    }

    /// <summary>Takes what a file inside the package holds.</summary>
    /// <exception cref="BudgetExceededException">Files lie too deep inside one another.</exception>
    public void AddInner(string ending, byte[] bytes)
    {
        var inner = budget.ReadInner(ending, bytes);
        pieces.AddRange(inner.Pieces.Select(piece => piece with { Page = null }));
        Findings.UnionWith(inner.Findings);
        authors.AddRange(inner.Authors);
        numberColumns.AddRange(inner.NumberColumns);
    }

    /// <summary>Takes the words of a picture's file, and whether it says where it was taken. Who made it is no author of the document.</summary>
    /// <exception cref="BudgetExceededException">It unpacks to more than anybody writes.</exception>
    public void AddPicture(string ending, byte[] bytes)
    {
        var picture = budget.ReadInner(ending, bytes);
        pieces.AddRange(picture.Pieces);
        Findings.UnionWith(picture.Findings.Where(finding => finding == Finding.PicturePlace));
    }

    public DocumentText ToText() => new()
    {
        Pieces = [.. pieces],
        Findings = DocumentReader.Sorted(Findings.Concat(HiddenStyles.Where(style => UsedStyles.Contains(style.Key)).Select(style => style.Value))),
        Authors = [.. authors.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        NumberColumns = [.. numberColumns],
    };

    private void ReadSheet(Func<Stream> open)
    {
        using var stream = open();
        using var xml = XmlReader.Create(stream, Settings);
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
        using var xml = XmlReader.Create(stream, Settings);
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

            authors.AddRange(part.Authors);
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
