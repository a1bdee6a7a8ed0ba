using System.Collections.Immutable;

namespace Site.Documents;

/// <summary>What is gathered from one PDF.</summary>
/// <param name="budget">What may still be read.</param>
internal sealed class PdfContent(ReadingBudget budget)
{
    private readonly List<TextPiece> pieces = [];
    private readonly List<string> authors = [];
    private readonly List<ImmutableArray<string>> numberColumns = [];

    public HashSet<Finding> Findings { get; } = [];

    public List<int> PagesWithoutText { get; } = [];

    /// <summary>Letters and drawing operators of the pages so far.</summary>
    public long Weight { get; set; }

    /// <summary>Letters on all pages, and those of them that no program knows.</summary>
    public int Letters { get; set; }

    /// <inheritdoc cref="Letters"/>
    public int UnknownLetters { get; set; }

    /// <summary>Takes text.</summary>
    /// <exception cref="BudgetExceededException">There is more than anybody writes.</exception>
    public void Add(string text, int? page = null)
    {
        budget.TakeLetters(text.Length);
        if (text.Length > 0)
        {
            pieces.Add(new TextPiece(text, page));
        }
    }

    public void AddAuthor(string name) => authors.Add(name);

    /// <summary>Takes what a file inside the document holds.</summary>
    /// <exception cref="BudgetExceededException">Files lie too deep inside one another.</exception>
    public void AddInner(string ending, byte[] bytes)
    {
        Findings.Add(Finding.EmbeddedFiles);
        var inner = budget.ReadInner(ending, bytes);
        pieces.AddRange(inner.Pieces.Select(piece => piece with { Page = null }));
        Findings.UnionWith(inner.Findings);
        authors.AddRange(inner.Authors);
        numberColumns.AddRange(inner.NumberColumns);
    }

    public DocumentText ToText() => new()
    {
        Pieces = [.. pieces],
        Findings = DocumentReader.Sorted(PagesWithoutText.Count > 0 ? Findings.Append(Finding.NoText) : Findings),
        PagesWithoutText = [.. PagesWithoutText],
        Authors = [.. authors.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)],
        NumberColumns = [.. numberColumns],
    };
}
