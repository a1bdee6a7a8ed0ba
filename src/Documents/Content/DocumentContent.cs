using System.Collections.Immutable;

namespace Site.Documents.Content;

/// <summary>What is gathered from one document as it is read.</summary>
/// <param name="budget">What may still be read.</param>
internal class DocumentContent(ReadingBudget budget)
{
    private readonly List<TextPiece> pieces = [];
    private readonly List<string> authors = [];
    private readonly List<ImmutableArray<string>> numberColumns = [];

    public HashSet<DocumentFinding> Findings { get; } = [];

    protected ReadingBudget Budget => budget;

    /// <summary>Takes text that was counted against the budget.</summary>
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

    /// <summary>Takes what a file inside the document holds.</summary>
    /// <exception cref="BudgetExceededException">Files lie too deep inside one another.</exception>
    public void AddInner(string ending, byte[] bytes)
    {
        var inner = budget.ReadInner(ending, bytes);
        pieces.AddRange(inner.Pieces.Select(piece => piece with { Page = null }));
        Findings.UnionWith(inner.Findings);
        authors.AddRange(inner.Authors);
        numberColumns.AddRange(inner.NumberColumns);
    }

    /// <summary>
    /// Takes the words of a picture's file, and whether it says where it was taken. Who made it is no author of the
    /// document.
    /// </summary>
    /// <exception cref="BudgetExceededException">It unpacks to more than anybody writes.</exception>
    public void AddPicture(string ending, byte[] bytes)
    {
        var picture = budget.ReadInner(ending, bytes);
        pieces.AddRange(picture.Pieces);
        Findings.UnionWith(picture.Findings.Where(finding => finding == DocumentFinding.PicturePlace));
    }

    public virtual DocumentText ToText() => new()
    {
        Pieces = [.. pieces],
        Findings = [.. Findings.Order()],
        Authors = [.. authors.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        NumberColumns = [.. numberColumns],
    };
}
