using System.Collections.Immutable;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading;

/// <summary>Parses a page's Markdown, gives its headings anchors and divides it into sections. Raw HTML is off.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>Schemes a link may have; anything else could run code in the reader's browser.</summary>
    private static readonly ImmutableArray<string> SafeSchemes = ["xref", "http", "https", "mailto", "tel"];

    /// <param name="file">The file the text is from.</param>
    /// <param name="markdown">The whole file with its front matter blanked out, so that lines and columns are the file's.</param>
    /// <param name="problems">Where mistakes are told.</param>
    public static MarkdownText Read(string file, string markdown, ProblemList problems)
    {
        if (MarkdownLimits.Parse(file, markdown, Pipeline, problems) is not { } document)
        {
            return MarkdownText.Empty;
        }

        CheckLinks(file, document, problems);
        CheckComments(file, document, problems);
        return Divide(file, document, problems);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().DisableHtml();
        builder.InlineParsers.Insert(0, new UnlinkedParser());
        return builder.Build();
    }

    private static MarkdownText Divide(string file, MarkdownDocument document, ProblemList problems)
    {
        var anchors = new AnchorNames();
        var lead = new List<Block>();
        var sections = new List<(HeadingBlock Heading, string Anchor, List<Block> Blocks, List<string> Inner)>();
        foreach (var block in document.Where(block => block is not LinkReferenceDefinitionGroup))
        {
            if (block is HeadingBlock { Level: 1 } title)
            {
                problems.Add(PlaceOf(file, title), "Overskrifter i teksten begynder med ##: sidens titel står som »titel« øverst i filen.", "Skriv ## i stedet for #, eller slet overskriften.");
            }

            if (block is HeadingBlock { Level: 2 } heading)
            {
                sections.Add((heading, anchors.For(PlainTitle(heading)), [], []));
                continue;
            }

            if (block is HeadingBlock { Level: > 2 } inner && sections.Count > 0)
            {
                var anchor = anchors.For(PlainTitle(inner));
                inner.GetAttributes().Id = anchor;
                sections[^1].Inner.Add(anchor);
            }

            (sections.Count == 0 ? lead : sections[^1].Blocks).Add(block);
        }

        return new MarkdownText([.. lead], [.. sections.Select(section =>
            new Section(PlainTitle(section.Heading), section.Anchor, null, PlaceOf(file, section.Heading), [.. section.Blocks], [.. section.Inner]))]);
    }

    private static void CheckLinks(string file, MarkdownDocument document, ProblemList problems)
    {
        var links = document.Descendants<LinkInline>().Select(link => (Inline: (Inline)link, Url: link.Url ?? ""));
        var bare = document.Descendants<AutolinkInline>().Where(link => !link.IsEmail).Select(link => (Inline: (Inline)link, link.Url));
        foreach (var (link, url) in links.Concat(bare).Where(link => !IsSafe(link.Url)))
        {
            problems.Add(new SourcePlace(file, link.Line + 1, link.Column + 1), $"Linket »{url}« er af en slags, der ikke må stå på siden.",
                "Brug en adresse, der begynder med https://, eller xref: til en side i Vidensbanken.");
        }
    }

    /// <summary>Raw HTML is text here: what an editor hides in a comment would be read by everybody.</summary>
    private static void CheckComments(string file, MarkdownDocument document, ProblemList problems)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(literal => literal.Content.AsSpan().Contains("<!--", StringComparison.Ordinal)))
        {
            problems.Warn(new SourcePlace(file, literal.Line + 1, literal.Column + 1), "En kommentar i HTML er ikke skjult her: den kan læses på siden.", "Slet den, eller skriv den øverst i filen efter et #.");
        }
    }

    private static bool IsSafe(string url)
    {
        var colon = url.IndexOfAny([':', '/', '?', '#']);
        return colon < 0 || url[colon] != ':' || SafeSchemes.Contains(url[..colon].Trim().ToLowerInvariant());
    }

    private static string PlainTitle(HeadingBlock heading) =>
        heading.Inline is null ? "" : string.Concat(heading.Inline.Descendants().Select(inline => inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));

    private static SourcePlace PlaceOf(string file, Block block) => new(file, block.Line + 1, block.Column + 1);

    /// <summary>Anchors unique on one page: <c>oekonomi</c>, <c>oekonomi-2</c> …</summary>
    private sealed class AnchorNames
    {
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);

        /// <summary>How often each has been asked for: a text of a thousand headings alike is not counted from the start for each.</summary>
        private readonly Dictionary<string, int> asked = new(StringComparer.Ordinal);

        public string For(string title)
        {
            var slug = Slug.From(title) switch
            {
                "" => "afsnit",
                [>= '0' and <= '9', ..] numbered => $"afsnit-{numbered}", // a name begins with a letter
                var name => name,
            };
            string anchor;
            do
            {
                var number = asked[slug] = asked.GetValueOrDefault(slug) + 1;
                anchor = number == 1 ? slug : $"{slug}-{number}";
            }
            while (!taken.Add(anchor));
            return anchor;
        }
    }
}
