using System.Xml;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>Collects the content of one package, and the data that its parts share.</summary>
/// <param name="budget">The rest of the reading budget.</param>
internal sealed class PackageContent(ReadingBudget budget) : DocumentContent(budget)
{
    private List<bool> plainFormats = [];

    /// <summary>The shared strings of a workbook, by index.</summary>
    public List<string> SharedStrings { get; } = [];

    /// <summary>The styles that hide content, each with the finding to report if the style is used.</summary>
    public Dictionary<string, DocumentFinding> HiddenStyles { get; } = new(StringComparer.Ordinal);

    public HashSet<string> UsedStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// True if a cell format, given by index, is plain; see <see cref="NumberFormats"/>. Of the formats that the
    /// workbook does not list, only the default one, 0, is plain.
    /// </summary>
    public bool ShowsPlainNumbers(int format) => format >= plainFormats.Count ? format == 0 : plainFormats[format];

    public Stream WrapInBudget(Stream stream) => new BudgetedStream(stream, Budget);

    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void CountCharacters(string text) => Budget.CountCharacters(text.Length);

    /// <summary>
    /// Adds the text of an XML part. If tracked changes have been found in a Word document, also adds the text with all
    /// changes accepted and with all rejected.
    /// </summary>
    /// <param name="name">The part's name in the package.</param>
    /// <param name="open">Opens the part; called once for each pass over it.</param>
    /// <exception cref="XmlException">The part is not well-formed. The text before the error is added.</exception>
    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void Read(string name, Func<Stream> open)
    {
        if (name == "xl/styles.xml")
        {
            using var xml = XmlReader.Create(open(), DocumentXml.Settings);
            plainFormats = NumberFormats.Read(xml);
        }

        if (name.StartsWith("xl/worksheets/", StringComparison.Ordinal) && Path.GetExtension(name) == ".xml")
        {
            ReadSheet(open);
            return;
        }

        ReadPart(name, open, TrackedChangesView.Everything);
        if (Findings.Contains(DocumentFinding.TrackedChanges) && name.StartsWith("word/", StringComparison.Ordinal))
        {
            // A CPR number may be complete only before or only after the changes.
            ReadPart(name, open, TrackedChangesView.WithoutDeleted);
            ReadPart(name, open, TrackedChangesView.WithoutInserted);
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
        using var xml = XmlReader.Create(stream, DocumentXml.Settings);
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

    private void ReadPart(string name, Func<Stream> open, TrackedChangesView view)
    {
        using var stream = open();
        using var xml = XmlReader.Create(stream, DocumentXml.Settings);
        var part = new PartReader(name, xml, view, this);
        try
        {
            part.Read();
        }
        finally
        {
            // Text read before an error is checked as well.
            Add(part.Text);
            if (part.Text.Contains('\t'))
            {
                Add(part.Text.Replace("\t", "", StringComparison.Ordinal));
            }
        }
    }
}

/// <summary>Which text is read from a part with tracked changes.</summary>
internal enum TrackedChangesView
{
    Everything,
    WithoutDeleted,
    WithoutInserted,
}
