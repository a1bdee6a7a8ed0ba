using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Rejects text that would take unbounded time or stack and that no editor writes. Examples are deeply nested quotes,
/// lists, emphasis or links; thousands of headings or footnotes; very long paragraphs; paragraphs with thousands of
/// opening delimiters, for which the parser takes quadratic time.
/// </summary>
internal static partial class MarkdownLimits
{
    private const int MaxDepth = 40;
    private const int MaxParagraphLength = 100_000;
    private const int MaxDelimiters = 2_000;
    private const int MaxHeadings = 2_000;
    private const int MaxFootnotes = 2_000;

    /// <summary>Parses a text; null, with a problem added, if it exceeds a limit.</summary>
    /// <param name="file">The file's path, for problems.</param>
    /// <param name="markdown">The text.</param>
    /// <param name="pipeline">Markdig's pipeline.</param>
    /// <param name="textMarkers">The positions of characters that look like list markers but are text.</param>
    /// <param name="problems">Receives the problem.</param>
    public static MarkdownDocument? Parse(
        string file, string markdown, MarkdownPipeline pipeline, LiteralMarkers textMarkers, ProblemList problems)
    {
        if (TooDeepPrefix().Match(markdown) is { Success: true } prefix)
        {
            return ReportTooDeep(file, LineAt(markdown, prefix.Index), problems);
        }

        if (Heading().Matches(markdown).ElementAtOrDefault(MaxHeadings) is { } heading)
        {
            problems.Add(
                new SourcePlace(file, LineAt(markdown, heading.Index)),
                $"Teksten har mere end {MaxHeadings} overskrifter.",
                "Del den i flere sider.");
            return null;
        }

        if (FootnoteDefinition().Matches(markdown).ElementAtOrDefault(MaxFootnotes) is { } note)
        {
            problems.Add(
                new SourcePlace(file, LineAt(markdown, note.Index)),
                $"Teksten har mere end {MaxFootnotes} fodnoter.",
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
            var document = Markdown.Parse(markdown, pipeline, textMarkers.ToContext());
            return FindTooDeep(document) is { } deep ? ReportTooDeep(file, deep.Line + 1, problems) : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit is higher, but it also counts nesting that does not appear in the tree.
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

    /// <summary>The line, from 1, on which the first paragraph over a limit begins; null if none is.</summary>
    private static int? FindHeavyParagraph(string markdown)
    {
        var (line, start, length, delimiters) = (0, 1, 0, 0);
        foreach (var text in markdown.AsSpan().EnumerateLines())
        {
            line++;
            if (text.IsWhiteSpace())
            {
                (start, length, delimiters) = (line + 1, 0, 0);
                continue;
            }

            length += text.Length;
            foreach (var letter in text)
            {
                delimiters += letter is '[' or '<' or '`' or '*' or '_' or '!' ? 1 : 0;
            }

            if (length > MaxParagraphLength || delimiters > MaxDelimiters)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>
    /// A node that is nested too deep, or null. Not recursive, since a deep tree would overflow the stack.
    /// </summary>
    private static MarkdownObject? FindTooDeep(MarkdownDocument document)
    {
        var pending = new Stack<(MarkdownObject Node, int Depth)>([(document, 0)]);
        while (pending.TryPop(out var next))
        {
            if (next.Depth > MaxDepth)
            {
                return next.Node;
            }

            foreach (var child in ChildrenOf(next.Node))
            {
                pending.Push((child, next.Depth + 1));
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

    /// <summary>
    /// A <c>#</c> heading, or a line that may be the underline of one. Also matches a thematic break (<c>---</c>).
    /// </summary>
    [GeneratedRegex(
        @"^ {0,3}(?>#{1,6}(?=\s)|(?>=+|-+)[ \t]*$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>The beginning of a footnote definition, or of a line with a footnote reference first.</summary>
    [GeneratedRegex(@"^ {0,3}\[\^", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FootnoteDefinition();

    /// <summary>A line that opens thirty nested quotes or lists.</summary>
    [GeneratedRegex(
        @"^(?>[ \t]*(?:>|[-+*•·▪◦‣●○■–](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){30}",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TooDeepPrefix();
}
