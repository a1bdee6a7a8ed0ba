using Site.Documents.Content;

namespace Site.Documents.Pdf;

/// <summary>What is gathered from one PDF.</summary>
/// <param name="budget">What may still be read.</param>
internal sealed class PdfContent(ReadingBudget budget) : DocumentContent(budget)
{
    public List<int> PagesWithoutText { get; } = [];

    /// <summary>Letters and drawing operators of the pages so far.</summary>
    public long Weight { get; set; }

    /// <summary>Letters on all pages, and those of them that no program knows.</summary>
    public int Letters { get; set; }

    /// <inheritdoc cref="Letters"/>
    public int UnknownLetters { get; set; }

    /// <summary>Counts text against the budget, and takes it.</summary>
    /// <exception cref="BudgetExceededException">There is more than anybody writes.</exception>
    public void TakeAndAdd(string text, int? page = null)
    {
        Budget.TakeLetters(text.Length);
        Add(text, page);
    }

    public override DocumentText ToText() => base.ToText() with { PagesWithoutText = [.. PagesWithoutText] };
}
