using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Reading.Markup;

/// <summary>
/// Keeps the line break before a line that the author numbered or marked by hand: "18. september: temadag", "a) …",
/// "+ 1,1 mio.". Markdown would join such a line to the one above. A sentence that happens to be broken before a number
/// ("mødet den⏎1. juni") is still joined.
/// </summary>
internal static partial class HandMarkedLines
{
    public static void KeepLineBreaks(ParsedMarkdown text)
    {
        foreach (var paragraph in text.Document.Descendants<ParagraphBlock>().Where(block => block.Inline is not null))
        {
            var followsMarkedLine = IsMarked(text, paragraph.Inline!.FirstChild);
            foreach (var lineBreak in paragraph.Inline.OfType<LineBreakInline>())
            {
                var isMarked = IsMarked(text, lineBreak.NextSibling);
                lineBreak.IsHard |= isMarked
                    && (followsMarkedLine
                        || FollowsSentenceEnd(text, lineBreak)
                        || IsLazyContinuation(paragraph, lineBreak));
                followsMarkedLine |= isMarked;
            }
        }
    }

    private static bool IsMarked(ParsedMarkdown text, Inline? first) =>
        first is not null && Marked().IsMatch(text.LineFrom(first.Span.Start));

    private static bool FollowsSentenceEnd(ParsedMarkdown text, LineBreakInline lineBreak) =>
        text.Source.AsSpan(0, Math.Clamp(lineBreak.Span.Start, 0, text.Source.Length)).TrimEnd() is [.., var last]
        && ".:;!?»«\"”)".Contains(last, StringComparison.Ordinal);

    /// <summary>Whether the next line is a lazy continuation line: in a list item, but not indented.</summary>
    private static bool IsLazyContinuation(ParagraphBlock paragraph, LineBreakInline lineBreak) =>
        paragraph.Parent is ListItemBlock item && lineBreak.NextSibling is { } next && next.Column <= item.Column;

    /// <summary>"18.", "2)", "a)", "(iv)", "1.2", "1.-3.", "1.Ét", a sign before a figure, or a bullet.</summary>
    [GeneratedRegex("""
        ^[*_~]{0,3} (?: \(? (?:[0-9]{1,9}|[a-zæøå]|[ivx]{1,4}) \\?\) [ \t]
          | [0-9]{1,9} (?:\.?[-–.][0-9]{1,9})* \\?\. [ \t]
          | [0-9]{1,3} (?:\.[0-9]{1,3})+ [ \t] | [0-9]{1,3}[.)]\p{L}
          | \\?[-+*–−>] \s? [0-9]
          | —\s | [•▪◦‣●○■])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Marked();
}
