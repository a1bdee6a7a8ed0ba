using System.Text.RegularExpressions;
using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Decides which of the lists that Markdig finds were meant as lists. Markdown takes "31. marts 2027 skal …" and
/// "- 2,5 mio. kr." for list items and removes the number or sign. A month, "kvartal" or "halvår" after a number shows
/// that it is an ordinal. Two or more items numbered 1, 2, 3 … are text if such a word follows every number. Other
/// numbered lists are text if such a word follows any number. A sign before figures is text in a list of one item. So
/// is an en dash (–) in a list of one item. In uncertain cases, such as several bare amounts, a problem asks the
/// editor.
/// </summary>
internal static partial class ListRules
{
    private enum Verdict
    {
        List,
        Text,
        Unclear,
    }

    /// <summary>Source positions of the list markers that are text.</summary>
    public static IEnumerable<int> FindTextMarkers(ParsedMarkdown text) =>
        from list in FindLists(text.Document)
        where Classify(text, list) == Verdict.Text
        from item in list.Items
        select item.Span.Start;

    /// <summary>Adds a problem for each list that could be either list or text.</summary>
    public static void Check(ParsedMarkdown text, ProblemList problems)
    {
        foreach (var list in FindLists(text.Document).Where(list => Classify(text, list) == Verdict.Unclear))
        {
            if (!list.Block.IsOrdered)
            {
                problems.Add(
                    text.PlaceOf(list.Block),
                    "Tegnet foran beløbet kan være et minus eller et punkt på en liste.",
                    "Er det et minus, så skriv det uden mellemrum: -2,5 mio. kr. "
                    + "Er det en liste, så begynd hvert punkt med et ord.");
            }
            else if (list.Items.Length == 1)
            {
                problems.Add(
                    text.PlaceOf(list.Block),
                    "En nummereret liste med kun ét punkt kan ikke kendes fra en tekst, der begynder med et tal.",
                    "Er det tekst, så sæt en omvendt skråstreg foran punktummet: 1\\. "
                    + "Er det en liste, så skriv de andre punkter lige under, eller brug en bindestreg.");
            }
            else
            {
                var (index, item) = list.Items.Index().First(item => item.Item.Order != item.Index + 1);
                var (found, expected) = (item.Order, index + 1);
                problems.Add(
                    text.PlaceOf(item),
                    $"Listens numre skal være 1, 2, 3 og så videre, men her står {found}, hvor {expected} skulle stå.",
                    "Ret numrene. Er det ikke en liste, så sæt en omvendt skråstreg foran punktummet: 3\\.");
            }
        }
    }

    private static IEnumerable<ListInContext> FindLists(MarkdownDocument document) =>
        from parent in document.Descendants<ContainerBlock>().Prepend(document)
        from index in Enumerable.Range(0, parent.Count)
        where parent[index] is ListBlock
        select new ListInContext(
            (ListBlock)parent[index],
            index > 0 ? parent[index - 1] : null,
            index + 1 < parent.Count ? parent[index + 1] : null);

    private static Verdict Classify(ParsedMarkdown text, ListInContext list)
    {
        var firstLines = ReadFirstLines(text, list.Items);
        return list.Block.IsOrdered
            ? ClassifyNumbered(text, list, firstLines)
            : ClassifyBullets(text, list, firstLines);
    }

    private static Verdict ClassifyNumbered(ParsedMarkdown text, ListInContext list, string[] firstLines)
    {
        if (list.Items.Length > 1 && list.Items.Index().All(item => item.Item.Order == item.Index + 1))
        {
            return Array.TrueForAll(firstLines, WordAfterOrdinal().IsMatch) ? Verdict.Text : Verdict.List;
        }

        return Array.Exists(firstLines, WordAfterOrdinal().IsMatch) ? Verdict.Text
            : list.Items.Length > 1 || LooksLikeFirstItem(text, list, firstLines[0]) ? Verdict.Unclear
            : Verdict.Text;
    }

    /// <summary>
    /// Whether a list of one item may be the first item of a longer list: "1. Taksterne …". The number must be 1, and
    /// no lower-case letter may follow it ("1. behandling …"). At the top level the list must not be directly below a
    /// paragraph. In a quote or list item it must not be the first block.
    /// </summary>
    private static bool LooksLikeFirstItem(ParsedMarkdown text, ListInContext list, string firstLine)
    {
        var isOnTopLevel = list.Block.Parent is MarkdownDocument;
        var continuesParagraph =
            isOnTopLevel && list.Above is ParagraphBlock && text.IsJustBelow(list.Block, list.Above);
        var startsQuoteOrItem = !isOnTopLevel && list.Above is null;
        return list.Items[0].Order == 1 && firstLine is [var first, ..] && !char.IsLower(first)
            && !continuesParagraph && !startsQuoteOrItem;
    }

    private static Verdict ClassifyBullets(ParsedMarkdown text, ListInContext list, string[] firstLines)
    {
        if (!Array.TrueForAll(firstLines, LeadingDigit().IsMatch))
        {
            var isSingleDash = list.Block.BulletType == '–' && firstLines.Length == 1;

            // Word writes a tab after the bullet of a pasted list.
            var isPasted = text.LineFrom(list.Block.Span.Start).StartsWith("–\t", StringComparison.Ordinal);
            return isSingleDash && !isPasted ? Verdict.Text : Verdict.List;
        }

        var areArithmeticSigns =
            firstLines.Length == 1 || list.Block.BulletType == '+' || IsNextToOtherSign(text, list);
        return areArithmeticSigns ? Verdict.Text
            : list.Block.BulletType is '-' or '–' && Array.TrueForAll(firstLines, Amount().IsMatch) ? Verdict.Unclear
            : Verdict.List;
    }

    /// <summary>
    /// Whether a list of figures with another sign is on the line above or below: "- 3 mio. kr.", "+ 2 mio. kr.".
    /// </summary>
    private static bool IsNextToOtherSign(ParsedMarkdown text, ListInContext list) =>
        (list.Above is ListBlock above && text.IsJustBelow(list.Block, above) && ItemsBeginWithDigits(text, above))
        || (list.Below is ListBlock below && text.IsJustBelow(below, list.Block) && ItemsBeginWithDigits(text, below));

    private static bool ItemsBeginWithDigits(ParsedMarkdown text, ListBlock list) =>
        !list.IsOrdered
        && Array.TrueForAll(ReadFirstLines(text, [.. list.OfType<ListItemBlock>()]), LeadingDigit().IsMatch);

    /// <summary>The first line of each item, without its marker.</summary>
    private static string[] ReadFirstLines(ParsedMarkdown text, ListItemBlock[] items) =>
        Array.ConvertAll(items, item => Marker().Replace(text.LineFrom(item.Span.Start), ""));

    [GeneratedRegex(@"^(?:[0-9]{1,9}[.)]|[^0-9])[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    /// <summary>A word that in running text follows an ordinal number: a month, quarter or half-year.</summary>
    [GeneratedRegex("""
        ^(?: januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december
          | (?: jan | feb | mar | apr | jun | jul | aug | sept? | okt | nov | dec )\. | kvartal | halvår ) (?![\p{L}-])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex WordAfterOrdinal();

    [GeneratedRegex(@"^[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingDigit();

    /// <summary>A figure with its unit and nothing else.</summary>
    [GeneratedRegex("""
        ^[0-9][0-9.,]* [ \u00A0]?
        (?: (?:mio|mia|t)\.? [ \u00A0]? (?:kr\.?)? | kr\.? | % | pct\.? | procent | procentpoint ) [.,;]? [ \t]* $
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amount();

    /// <summary>A list, and the blocks before and after it in the same parent.</summary>
    private sealed record ListInContext(ListBlock Block, Block? Above, Block? Below)
    {
        public ListItemBlock[] Items { get; } = [.. Block.OfType<ListItemBlock>()];
    }
}
