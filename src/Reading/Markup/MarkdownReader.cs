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
/// Parses a page's Markdown, gives its headings anchors and divides it into sections. What would be shown otherwise
/// than it was meant is a problem.
/// </summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>
    /// When these are mended, the next are reported: a text of one mistake a line would else cost more than reading it.
    /// </summary>
    private const int MostProblems = 100;

    /// <summary>Schemes a link may have; anything else could run code in the reader's browser.</summary>
    private static readonly ImmutableArray<string> SafeSchemes = ["xref", "http", "https", "mailto", "tel"];

    /// <param name="file">The file the text is from.</param>
    /// <param name="markdown">The file with its front matter blanked out: lines and columns are the file's.</param>
    /// <param name="problems">Where the problems go, at most <see cref="MostProblems"/> of one text.</param>
    public static MarkdownText Read(string file, string markdown, ProblemList problems)
    {
        var found = new ProblemList();
        var text = ReadAll(file, markdown, found);
        problems.AddRange(found.Sorted.Take(MostProblems));
        return text;
    }

    private static MarkdownText ReadAll(string file, string markdown, ProblemList problems)
    {
        if (Parse(file, OddSpaces.MadePlain(markdown), problems) is not { } text)
        {
            return MarkdownText.Empty;
        }

        CheckLinks(text, problems);
        ListRules.Check(text, problems);
        MisreadBlocks.Check(text, problems);
        var notes = new Notes(text);
        notes.Check(problems);
        RawHtml.Remove(text, problems);
        TypedLines.Keep(text);
        TableOrdinal.Assign(text.Document);
        return Divide(text, notes, problems);
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
            0, [new UnlinkedParser(), new TickParser(), new NoteMarkParser(), new BareAddressParser()]);
        return builder.Build();
    }

    /// <summary>
    /// Parses until no more markers are found to be text. Taking one for text changes what the lines below it are, so
    /// each parse may find more; no real text needs as many parses as are made at most.
    /// </summary>
    private static ParsedMarkdown? Parse(string file, string markdown, ProblemList problems)
    {
        const int MostParses = 5;
        var literal = new LiteralMarkers();
        ParsedMarkdown? text = null;
        for (var parse = 0; parse < MostParses && (text is null || literal.Add(ListRules.TextMarkers(text))); parse++)
        {
            if (MarkdownLimits.Parse(file, markdown, Pipeline, literal, problems) is not { } document)
            {
                return null;
            }

            text = new ParsedMarkdown(file, markdown, document);
        }

        return text;
    }

    private static MarkdownText Divide(ParsedMarkdown text, Notes notes, ProblemList problems)
    {
        var anchors = new AnchorNames();
        var lead = new List<Block>();
        var sections = new List<(HeadingBlock Heading, string Anchor, List<Block> Blocks, List<string> Inner)>();
        var shown = text.Document.Where(block => block is not (LinkReferenceDefinitionGroup or FootnoteGroup));
        foreach (var block in shown.ToList())
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
                AddNotes();
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

        AddNotes();
        return new MarkdownText([.. lead], [.. sections.Select(section => new Section(
            PlainTitle(section.Heading), section.Anchor, null, text.PlaceOf(section.Heading),
            [.. section.Blocks], [.. section.Inner]))]);

        void AddNotes()
        {
            var ended = sections.Count == 0 ? lead : sections[^1].Blocks;
            if (notes.Of(ended) is { } group)
            {
                ended.Add(group);
            }
        }
    }

    private static void CheckLinks(ParsedMarkdown text, ProblemList problems)
    {
        var links = text.Document.Descendants<LinkInline>().Select(link => (Inline: (Inline)link, Url: link.Url ?? ""));
        var bare = text.Document.Descendants<AutolinkInline>().Where(link => !link.IsEmail)
            .Select(link => (Inline: (Inline)link, link.Url));
        foreach (var (link, url) in links.Concat(bare).Where(link => !IsSafe(link.Url)))
        {
            problems.Add(
                text.PlaceOf(link),
                $"Linket »{url}« er af en slags, der ikke må stå på siden.",
                "Brug en adresse, der begynder med https://, eller xref: til en side i Vidensbanken.");
        }
    }

    private static bool IsSafe(string url)
    {
        var colon = url.IndexOfAny([':', '/', '?', '#']);
        return colon < 0 || url[colon] != ':' || SafeSchemes.Contains(url[..colon].Trim().ToLowerInvariant());
    }

    private static string PlainTitle(HeadingBlock heading) => heading.Inline is { } title ? PlainText.Of(title) : "";

    /// <summary>Anchors unique on one page: <c>oekonomi</c>, <c>oekonomi-2</c> …</summary>
    private sealed class AnchorNames
    {
        private readonly HashSet<string> taken = new(StringComparer.Ordinal);

        /// <summary>
        /// How often each has been asked for: a text of a thousand headings alike is not counted from the start for
        /// each.
        /// </summary>
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
