using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Parses a page's Markdown, assigns anchors to its headings and divides it into sections. Reports text that Markdown
/// would show differently from what the author meant.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>
    /// For one text. The rest are reported once these are mended: reporting a mistake on every line would take longer
    /// than parsing.
    /// </summary>
    private const int MaxProblems = 100;

    /// <summary>
    /// URL schemes that a link may have; others (javascript:) could run code in the reader's browser.
    /// </summary>
    private static readonly ImmutableArray<string> SafeSchemes = ["xref", "http", "https", "mailto", "tel"];

    /// <param name="file">The file, for problems.</param>
    /// <param name="markdown">
    /// The file's text with the front matter replaced by empty lines, so that line numbers are the file's.
    /// </param>
    /// <param name="problems">Receives at most <see cref="MaxProblems"/> problems.</param>
    public static MarkdownText Read(string file, string markdown, ProblemList problems)
    {
        var found = new ProblemList();
        var text = ReadAll(file, markdown, found);
        problems.AddRange(found.Sorted.Take(MaxProblems));
        return text;
    }

    private static MarkdownText ReadAll(string file, string markdown, ProblemList problems)
    {
        if (Parse(file, OddSpaces.ReplaceInStructure(markdown), problems) is not { } text)
        {
            return MarkdownText.Empty;
        }

        CheckLinks(text, problems);
        ListRules.Check(text, problems);
        MisreadBlocks.Check(text, problems);
        var notes = new Footnotes(text);
        notes.Check(problems);
        RawHtml.Remove(text, problems);
        HandMarkedLines.KeepLineBreaks(text);
        TableOrdinal.Assign(text.Document);
        return DivideIntoSections(text, notes, problems);
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePreciseSourceLocation();
        var lists = builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers;
        lists.Clear();
        lists.Add(new BulletParser());
        lists.Add(new NumberParser());
        builder.InlineParsers.InsertRange(
            0, [new UnlinkedParser(), new CheckboxParser(), new FootnoteReferenceParser(), new BareAddressParser()]);
        return builder.Build();
    }

    /// <summary>
    /// Parses repeatedly until no more list markers turn out to be text: treating one as text changes how the lines
    /// below it parse. Real texts need fewer than <c>MaxParses</c> passes.
    /// </summary>
    private static ParsedMarkdown? Parse(string file, string markdown, ProblemList problems)
    {
        const int MaxParses = 5;
        var literal = new LiteralMarkers();
        ParsedMarkdown? text = null;
        for (var parse = 0; parse < MaxParses; parse++)
        {
            if (text is not null && !literal.Add(ListRules.FindTextMarkers(text)))
            {
                return text;
            }

            if (MarkdownLimits.Parse(file, markdown, Pipeline, literal, problems) is not { } document)
            {
                return null;
            }

            text = new ParsedMarkdown(file, markdown, document);
        }

        return text;
    }

    private static MarkdownText DivideIntoSections(ParsedMarkdown text, Footnotes notes, ProblemList problems)
    {
        var anchors = new AnchorNames();
        var lead = new List<Block>();
        var sections = new List<(HeadingBlock Heading, string Anchor, List<Block> Blocks, List<string> InnerAnchors)>();
        var visibleBlocks = text.Document.Where(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup));
        foreach (var block in visibleBlocks.ToList())
        {
            if (block is HeadingBlock { Level: 1, IsSetext: false } title)
            {
                problems.Add(
                    text.PlaceOf(title),
                    "Overskrifter i teksten begynder med ##: sidens titel står som »titel« øverst i filen.",
                    "Skriv ## i stedet for #, eller slet overskriften.");
            }

            if (block is HeadingBlock { Level: 2, IsSetext: false } heading)
            {
                AddFootnotes();
                sections.Add((heading, anchors.Create(PlainTitle(heading)), [], []));
                continue;
            }

            if (block is HeadingBlock { Level: > 2 } inner && sections.Count > 0)
            {
                var anchor = anchors.Create(PlainTitle(inner));
                inner.GetAttributes().Id = anchor;
                sections[^1].InnerAnchors.Add(anchor);
            }

            (sections.Count == 0 ? lead : sections[^1].Blocks).Add(block);
        }

        AddFootnotes();
        return new MarkdownText([.. lead], [.. sections.Select(section => new Section(
            PlainTitle(section.Heading), section.Anchor, null, text.PlaceOf(section.Heading),
            [.. section.Blocks], [.. section.InnerAnchors]))]);

        void AddFootnotes()
        {
            var blocks = sections.Count == 0 ? lead : sections[^1].Blocks;
            if (notes.CreateGroup(blocks) is { } group)
            {
                blocks.Add(group);
            }
        }
    }

    private static void CheckLinks(ParsedMarkdown text, ProblemList problems)
    {
        var links = text.Document.Descendants<LinkInline>().Select(link => (Inline: (Inline)link, Url: link.Url ?? ""));
        var autolinks = text.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail)
            .Select(link => (Inline: (Inline)link, link.Url));
        foreach (var (link, url) in links.Concat(autolinks).Where(link => !IsSafe(link.Url)))
        {
            problems.Add(
                text.PlaceOf(link),
                $"Linket »{url}« er af en slags, der ikke må stå på siden.",
                "Brug en adresse, der begynder med https://, eller xref: til en side i Vidensbanken.");
        }
    }

    private static bool IsSafe(string url)
    {
        var delimiter = url.IndexOfAny([':', '/', '?', '#']);
        return delimiter < 0 || url[delimiter] != ':'
            || SafeSchemes.Contains(url[..delimiter].Trim().ToLowerInvariant());
    }

    private static string PlainTitle(HeadingBlock heading) => heading.Inline is { } title ? PlainText.From(title) : "";

    /// <summary>Creates anchors that are unique on one page: <c>oekonomi</c>, <c>oekonomi-2</c> …</summary>
    private sealed class AnchorNames
    {
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);

        /// <summary>
        /// How often each slug has been used, so that a thousand equal headings do not take quadratic time.
        /// </summary>
        private readonly Dictionary<string, int> useCounts = new(StringComparer.Ordinal);

        public string Create(string title)
        {
            var slug = Slug.From(title) switch
            {
                "" => "afsnit",
                [>= '0' and <= '9', ..] numbered => $"afsnit-{numbered}", // an anchor begins with a letter
                var name => name,
            };
            string anchor;
            do
            {
                var number = useCounts[slug] = useCounts.GetValueOrDefault(slug) + 1;
                anchor = number == 1 ? slug : $"{slug}-{number}";
            }
            while (!taken.Add(anchor));
            return anchor;
        }
    }
}
