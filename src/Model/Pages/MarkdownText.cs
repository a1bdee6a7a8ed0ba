using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// A page's parsed text. Lines and columns of nodes are those of the file (front matter included), from 0. The headings
/// in a section have their HTML ids from its <see cref="Section.InnerAnchors"/>.
/// </summary>
/// <param name="Lead">The blocks before the first <c>##</c>.</param>
/// <param name="Sections">The sections, in order.</param>
public sealed record MarkdownText(ImmutableArray<Block> Lead, ImmutableArray<Section> Sections)
{
    /// <summary>Computed only once, since the preview links the same text repeatedly.</summary>
    private readonly Lazy<ImmutableArray<LinkInline>> links = new(() => [.. LinksIn(BlocksOf(Lead, Sections))]);

    public static MarkdownText Empty { get; } = new([], []);

    public bool IsEmpty => Lead.IsEmpty && Sections.IsEmpty;

    /// <summary>All blocks, in order, without section headings.</summary>
    public IEnumerable<Block> Blocks => BlocksOf(Lead, Sections);

    /// <summary>All links and pictures, in order, except those in section headings.</summary>
    public ImmutableArray<LinkInline> Links => links.Value;

    /// <summary>All anchors that a link can point to.</summary>
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

/// <summary>A <c>##</c> heading and the blocks below it.</summary>
/// <param name="Title">The heading's text.</param>
/// <param name="Anchor">Unique on the page, in lower-case ASCII.</param>
/// <param name="Kind">Which section of an agenda item this is; null on other pages and for unknown headings.</param>
/// <param name="Place">The place of the heading.</param>
/// <param name="Blocks">The blocks; headings among them are of level 3 or deeper.</param>
/// <param name="InnerAnchors">The anchors of the headings in <paramref name="Blocks"/>.</param>
public sealed record Section(
    string Title,
    string Anchor,
    SectionKind? Kind,
    SourcePlace Place,
    ImmutableArray<Block> Blocks,
    ImmutableArray<string> InnerAnchors);
