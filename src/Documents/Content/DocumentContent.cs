using System.Collections.Immutable;

namespace Site.Documents.Content;

/// <summary>Collects the content of one document while it is read.</summary>
/// <param name="budget">The rest of the reading budget.</param>
internal class DocumentContent(ReadingBudget budget)
{
    private readonly List<TextPiece> pieces = [];
    private readonly List<string> authors = [];
    private readonly List<ImmutableArray<string>> numberColumns = [];

    public HashSet<DocumentFinding> Findings { get; } = [];

    protected ReadingBudget Budget => budget;

    /// <summary>Adds text that has already been counted against the budget; empty text is ignored.</summary>
    public void Add(string text, int? page = null)
    {
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text, page));
        }
    }

    public void AddAuthor(string name) => authors.Add(name.Trim());

    /// <inheritdoc cref="DocumentText.NumberColumns"/>
    public void AddNumberColumns(IEnumerable<ImmutableArray<string>> columns) => numberColumns.AddRange(columns);

    /// <exception cref="BudgetExceededException">Files are nested too deeply.</exception>
    public void AddEmbedded(string extension, byte[] bytes)
    {
        var embedded = budget.ReadEmbedded(extension, bytes);
        pieces.AddRange(embedded.Pieces.Select(piece => piece with { Page = null }));
        Findings.UnionWith(embedded.Findings);
        authors.AddRange(embedded.Authors);
        numberColumns.AddRange(embedded.NumberColumns);
    }

    /// <summary>
    /// Adds the metadata of an embedded picture. Its author is not added as an author of the document, and damaged
    /// metadata is not a finding.
    /// </summary>
    /// <exception cref="BudgetExceededException">Files are nested too deeply.</exception>
    public void AddPicture(string extension, byte[] bytes)
    {
        var picture = budget.ReadEmbedded(extension, bytes);
        pieces.AddRange(picture.Pieces);
        Findings.UnionWith(picture.Findings.Where(finding => finding != DocumentFinding.Broken));
    }

    public virtual DocumentText ToText() => new()
    {
        Pieces = [.. pieces],
        Findings = [.. Findings.Order()],
        Authors = [.. authors.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        NumberColumns = [.. numberColumns],
    };
}
