using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// A page's text, parsed once. Lines and columns in it are those of the file (front matter counted), from 0.
/// Every heading carries its anchor as its HTML id.
/// </summary>
/// <param name="Lead">What stands before the first <c>##</c>.</param>
/// <param name="Sections">What follows, in order.</param>
public sealed record MarkdownText(ImmutableArray<Block> Lead, ImmutableArray<Section> Sections)
{
    /// <summary>Sought once, however often an archive that holds the text is linked.</summary>
    private readonly Lazy<ImmutableArray<LinkInline>> links = new(() => [.. LinksIn(BlocksOf(Lead, Sections))]);

    public static MarkdownText Empty { get; } = new([], []);

    public bool IsEmpty => Lead.IsEmpty && Sections.IsEmpty;

    /// <summary>All blocks in order, section headings left out.</summary>
    public IEnumerable<Block> Blocks => BlocksOf(Lead, Sections);

    /// <summary>Every link and picture, in the order of the text; those in section headings left out.</summary>
    public ImmutableArray<LinkInline> Links => links.Value;

    /// <summary>Every anchor a link to this text may name.</summary>
    public IEnumerable<string> Anchors =>
        Sections.Select(section => section.Anchor).Concat(Sections.SelectMany(section => section.InnerAnchors));

    private static IEnumerable<Block> BlocksOf(ImmutableArray<Block> lead, ImmutableArray<Section> sections) =>
        lead.Concat(sections.SelectMany(section => section.Blocks));

    private static IEnumerable<LinkInline> LinksIn(IEnumerable<Block> blocks) => blocks
        .SelectMany(
            block => block is ContainerBlock container
                ? container.Descendants().OfType<LeafBlock>()
                : [(LeafBlock)block])
        .SelectMany(leaf => leaf.Inline is { } inline ? inline.Descendants().OfType<LinkInline>() : []);
}

/// <summary>A <c>##</c> heading and what stands below it.</summary>
/// <param name="Title">The heading's text.</param>
/// <param name="Anchor">Unique on its page, lower-case ASCII.</param>
/// <param name="Kind">For agenda items, which section this is; null on other pages.</param>
/// <param name="Place">Where the heading stands.</param>
/// <param name="Blocks">The content; headings in it are of level 3 and below.</param>
/// <param name="InnerAnchors">The anchors of those headings.</param>
public sealed record Section(
    string Title,
    string Anchor,
    SectionKind? Kind,
    SourcePlace Place,
    ImmutableArray<Block> Blocks,
    ImmutableArray<string> InnerAnchors);
