using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Keeps off text that no editor writes and that would cost time or stack without end: layers upon layers of quotes,
/// lists, emphasis or links, and paragraphs of thousands of opening signs, over which the parser's time grows by the
/// square.
/// </summary>
internal static partial class MarkdownLimits
{
    private const int DeepestNesting = 40;
    private const int LongestParagraph = 100_000;
    private const int MostSigns = 2_000;
    private const int MostHeadings = 2_000;
    private const int MostNotes = 2_000;

    /// <summary>Parses a text; null, with a problem added, where it goes beyond the limits.</summary>
    public static MarkdownDocument? Parse(
        string file, string markdown, MarkdownPipeline pipeline, LiteralMarkers literal, ProblemList problems)
    {
        if (TooDeepPrefix().Match(markdown) is { Success: true } prefix)
        {
            return TooDeep(file, LineAt(markdown, prefix.Index), problems);
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

        if (FirstHeavyParagraph(markdown) is { } line)
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
            return FirstTooDeep(document) is { } deep ? TooDeep(file, deep.Line + 1, problems) : document;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit, which is above ours but counts more than the tree shows.
            return TooDeep(file, LineAt(markdown, markdown.Length - markdown.AsSpan().TrimStart().Length), problems);
        }
    }

    private static MarkdownDocument? TooDeep(string file, int line, ProblemList problems)
    {
        problems.Add(
            new SourcePlace(file, line),
            "Teksten har for mange lag inde i hinanden: citater, lister, links eller fremhævninger.",
            "Skriv den med færre lag.");
        return null;
    }

    private static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static int? FirstHeavyParagraph(string markdown)
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
    /// The first node too deep in the tree; walked without recursion, since depth is what is in doubt.
    /// </summary>
    private static MarkdownObject? FirstTooDeep(MarkdownDocument document)
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

    /// <summary>A line that is a heading, or makes one of the line above.</summary>
    [GeneratedRegex(
        @"^ {0,3}(?>#{1,6}(?=\s)|(?>=+|-+)[ \t]*$)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    /// <summary>A line that begins a note.</summary>
    [GeneratedRegex(@"^ {0,3}\[\^", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    /// <summary>A line that opens thirty quotes or lists.</summary>
    [GeneratedRegex(
        @"^(?>[ \t]*(?:>|[-+*•·▪◦‣●○■–](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))){30}",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TooDeepPrefix();
}
