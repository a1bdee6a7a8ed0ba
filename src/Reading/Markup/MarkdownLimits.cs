using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Rejects text that would take unbounded time or stack and that no editor writes: deeply nested quotes, lists,
/// emphasis or links, and paragraphs with thousands of opening delimiters, for which the parser takes quadratic time.
/// </summary>
internal static partial class MarkdownLimits
{
    private const int DeepestNesting = 40;
    private const int LongestParagraph = 100_000;
    private const int MostSigns = 2_000;
    private const int MostHeadings = 2_000;
    private const int MostNotes = 2_000;

    /// <summary>Parses a text; null, with a problem added, if it exceeds a limit.</summary>
    public static MarkdownDocument? Parse(
        string file, string markdown, MarkdownPipeline pipeline, LiteralMarkers literal, ProblemList problems)
    {
        if (TooDeepPrefix().Match(markdown) is { Success: true } prefix)
        {
            return ReportTooDeep(file, LineAt(markdown, prefix.Index), problems);
        }

        if (Heading().Matches(markdown).ElementAtOrDefault(MostHeadings) is { } heading)
        {
            problems.Add(
                new SourcePlace(file, LineAt(markdown, heading.Index)),
                $"Teksten har mere end {MostHeadings} overskrifter.",
                "Del den i flere sider.");
            return null;
        }

        if (Note().Matches(markdown).ElementAtOrDefault(MostNotes) is { } note)
        {
            problems.Add(
                new SourcePlace(file, LineAt(markdown, note.Index)),
                $"Teksten har mere end {MostNotes} fodnoter.",
                "Del den i flere sider.");
            return null;
        }

        if (FindHeavyParagraph(markdown) is { } line)
        {
            problems.Add(
                new SourcePlace(file, line),
                "Afsnittet er for langt, eller det har for mange af tegnene [ < ` * _ !.",
                "Del det i flere afsnit med en tom linje imellem.");
            return null;
        }

        try
        {
            var document = Markdown.Parse(markdown, pipeline, literal.ToContext());
            return FindTooDeep(document) is { } deep ? ReportTooDeep(file, deep.Line + 1, problems) : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit is higher than ours, but also counts nesting that does not appear in the tree.
            var start = markdown.Length - markdown.AsSpan().TrimStart().Length;
            return ReportTooDeep(file, LineAt(markdown, start), problems);
        }
    }

    private static MarkdownDocument? ReportTooDeep(string file, int line, ProblemList problems)
    {
        problems.Add(
            new SourcePlace(file, line),
            "Teksten har for mange lag inde i hinanden: citater, lister, links eller fremhævninger.",
            "Skriv den med færre lag.");
        return null;
    }

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static int? FindHeavyParagraph(string markdown)
    {
        var (line, start, length, signs) = (0, 1, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsWhiteSpace())
            {
                (start, length, signs) = (line + 1, 0, 0);
                continue;
            }

            length += text.Length;
            foreach (var sign in text)
            {
                signs += sign is '[' or '<' or '`' or '*' or '_' or '!' ? 1 : 0;
            }

            if (length > LongestParagraph || signs > MostSigns)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>
    /// The first node that is nested too deep, or null. Not recursive, since depth is what is being checked.
    /// </summary>
    private static MarkdownObject? FindTooDeep(MarkdownDocument document)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (open.TryPop(out var next))
        {
            if (next.Depth > DeepestNesting)
            {
                return next.Node;
            }

            foreach (var child in ChildrenOf(next.Node))
            {
                open.Push((child, next.Depth + 1));
            }
        }

        return null;
    }

    private static IEnumerable<MarkdownObject> ChildrenOf(MarkdownObject node) => node switch
    {
        ContainerBlock block => block,
        LeafBlock { Inline: { } inline } => [inline],
        ContainerInline inline => inline,
        _ => [],
    };

    /// <summary>A heading, or the underline that makes the line above one.</summary>
    [GeneratedRegex(
        @"^ {0,3}(?>#{1,6}(?=\s)|(?>=+|-+)[ \t]*$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>The start of a footnote's definition.</summary>
    [GeneratedRegex(@"^ {0,3}\[\^", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    /// <summary>A line that opens thirty nested quotes or lists.</summary>
    [GeneratedRegex(
        @"^(?>[ \t]*(?:>|[-+*•·▪◦‣●○■–](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){30}",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TooDeepPrefix();
}
