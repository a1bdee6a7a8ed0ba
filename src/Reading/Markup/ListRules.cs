using System.Text.RegularExpressions;
using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Says which of the lists that Markdig finds are lists. In Markdown a number with a full stop at a line's start opens
/// a list and is dropped ("31. marts 2027 skal …"), and so is a sign before a figure ("- 2,5 mio. kr."). Here a
/// numbered list has at least two items, and its numbers begin with 1 and rise by one. What is no list is text as it
/// was typed; what could be either is a problem.
/// </summary>
internal static partial class ListRules
{
    private enum Reading
    {
        List,
        Text,
        Unclear,
    }

    /// <summary>The positions of the markers that are text.</summary>
    public static IEnumerable<int> TextMarkers(ParsedMarkdown text) =>
        from list in ListsIn(text.Document)
        where ReadingOf(text, list) == Reading.Text
        from item in list.Items
        select item.Span.Start;

    /// <summary>Adds a problem for each list that could as well be text.</summary>
    public static void Check(ParsedMarkdown text, ProblemList problems)
    {
        foreach (var list in ListsIn(text.Document).Where(list => ReadingOf(text, list) == Reading.Unclear))
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

    private static IEnumerable<FoundList> ListsIn(MarkdownDocument document) =>
        from parent in document.Descendants<ContainerBlock>().Prepend(document)
        from index in Enumerable.Range(0, parent.Count)
        where parent[index] is ListBlock
        select new FoundList(
            (ListBlock)parent[index],
            index > 0 ? parent[index - 1] : null,
            index + 1 < parent.Count ? parent[index + 1] : null);

    private static Reading ReadingOf(ParsedMarkdown text, FoundList list)
    {
        var contents = ContentsOf(text, list.Items);
        return list.Block.IsOrdered ? OfNumbers(text, list, contents) : OfBullets(text, list, contents);
    }

    private static Reading OfNumbers(ParsedMarkdown text, FoundList list, string[] contents)
    {
        if (list.Items.Length > 1 && list.Items.Index().All(item => item.Item.Order == item.Index + 1))
        {
            return Array.TrueForAll(contents, Ordinal().IsMatch) ? Reading.Text : Reading.List;
        }

        return Array.Exists(contents, Ordinal().IsMatch) ? Reading.Text
            : list.Items.Length > 1 || IsLikeAFirstItem(text, list, contents[0]) ? Reading.Unclear
            : Reading.Text;
    }

    /// <summary>
    /// "1. Taksterne …" on a line of its own; not "1. behandling …", nor what is in the middle of a paragraph or
    /// begins a quote or an item.
    /// </summary>
    private static bool IsLikeAFirstItem(ParsedMarkdown text, FoundList list, string content)
    {
        var isOnTopLevel = list.Block.Parent is MarkdownDocument;
        var isInAParagraph = isOnTopLevel && list.Above is ParagraphBlock && text.IsJustBelow(list.Block, list.Above);
        var beginsAnother = !isOnTopLevel && list.Above is null;
        return list.Items[0].Order == 1 && content is [var first, ..] && !char.IsLower(first)
            && !isInAParagraph && !beginsAnother;
    }

    private static Reading OfBullets(ParsedMarkdown text, FoundList list, string[] contents)
    {
        if (!Array.TrueForAll(contents, Figure().IsMatch))
        {
            var isADash = list.Block.BulletType == '–' && contents.Length == 1;
            var isPasted = text.LineFrom(list.Block.Span.Start).StartsWith("–\t", StringComparison.Ordinal);
            return isADash && !isPasted ? Reading.Text : Reading.List;
        }

        var areSigns = contents.Length == 1 || list.Block.BulletType == '+' || HasFiguresOfAnotherSign(text, list);
        return areSigns ? Reading.Text
            : list.Block.BulletType is '-' or '–' && Array.TrueForAll(contents, Amount().IsMatch) ? Reading.Unclear
            : Reading.List;
    }

    /// <summary>"- 3 mio. kr." with "+ 2 mio. kr." on the next line.</summary>
    private static bool HasFiguresOfAnotherSign(ParsedMarkdown text, FoundList list) =>
        (list.Above is ListBlock above && text.IsJustBelow(list.Block, above) && HoldsFigures(text, above))
        || (list.Below is ListBlock below && text.IsJustBelow(below, list.Block) && HoldsFigures(text, below));

    private static bool HoldsFigures(ParsedMarkdown text, ListBlock list) =>
        !list.IsOrdered && Array.TrueForAll(ContentsOf(text, [.. list.OfType<ListItemBlock>()]), Figure().IsMatch);

    /// <summary>The first line of each item without its marker.</summary>
    private static string[] ContentsOf(ParsedMarkdown text, ListItemBlock[] items) =>
        Array.ConvertAll(items, item => Marker().Replace(text.LineFrom(item.Span.Start), ""));

    [GeneratedRegex(@"^(?:[0-9]{1,9}[.)]|[^0-9])[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    /// <summary>What a number with a full stop orders in running text: days and parts of a year.</summary>
    [GeneratedRegex("""
        ^(?: januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | december
          | (?: jan | feb | mar | apr | jun | jul | aug | sept? | okt | nov | dec )\. | kvartal | halvår ) (?![\p{L}-])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    /// <summary>A figure with its unit and nothing more.</summary>
    [GeneratedRegex("""
        ^[0-9][0-9.,]* [ \u00A0]?
        (?: (?:mio|mia|t)\.? [ \u00A0]? (?:kr\.?)? | kr\.? | % | pct\.? | procent | procentpoint ) [.,;]? [ \t]* $
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amount();

    /// <summary>A list and the blocks beside it.</summary>
    private sealed record FoundList(ListBlock Block, Block? Above, Block? Below)
    {
        public ListItemBlock[] Items { get; } = [.. Block.OfType<ListItemBlock>()];
    }
}
