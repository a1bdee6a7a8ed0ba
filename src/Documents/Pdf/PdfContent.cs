using Site.Documents.Content;

namespace Site.Documents.Pdf;

/// <summary>Collects the content of one PDF.</summary>
/// <param name="budget">The rest of the reading budget.</param>
internal sealed class PdfContent(ReadingBudget budget) : DocumentContent(budget)
{
    public List<int> PagesWithoutText { get; } = [];

    /// <summary>The sum of the page weights so far.</summary>
    public long Weight { get; set; }

    /// <summary>The number of characters on the pages so far.</summary>
    public int Characters { get; set; }

    /// <summary>The number of these characters whose fonts do not map them to Unicode.</summary>
    public int UnknownCharacters { get; set; }

    /// <summary>Counts text against the budget and adds it.</summary>
    /// <exception cref="BudgetExceededException">The budget is exceeded.</exception>
    public void CountAndAdd(string text, int? page = null)
    {
        Budget.CountCharacters(text.Length);
        Add(text, page);
    }

    public override DocumentText ToText() => base.ToText() with { PagesWithoutText = [.. PagesWithoutText] };
}
