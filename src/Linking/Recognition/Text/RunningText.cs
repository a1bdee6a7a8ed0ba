using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// The text of one paragraph, list item or table cell as one string, so that a mention may extend over several inlines.
/// Maps positions in the string to the parsed Markdown.
/// </summary>
public sealed class RunningText : InlineTextCollector
{
    private readonly List<(int Start, LiteralInline Literal)> pieces = [];
    private readonly List<(int Start, int End)> unlinkable = [];
    private readonly List<WrittenLink> written = [];
    private readonly Func<PageId, string?> titleOf;

    /// <param name="leaf">The paragraph; one without text gives an empty running text.</param>
    /// <param name="titleOf">Finds the title of a page, used for links without text.</param>
    public RunningText(LeafBlock leaf, Func<PageId, string?> titleOf)
        : base(Math.Max(leaf.Span.Length, 16))
    {
        this.titleOf = titleOf;
        AppendChildren(leaf.Inline);
        Text = Buffer.ToString();
    }

    /// <summary>Creates a running text from plain text.</summary>
    internal RunningText(string words)
        : base(capacity: 0) => (Text, titleOf) = (words, _ => null);

    /// <summary>The text, with a space for each line break.</summary>
    public string Text { get; }

    /// <summary>The links to pages that the author has written, in order.</summary>
    public IReadOnlyList<WrittenLink> Written => written;

    /// <summary>
    /// One text for each paragraph, list item and table cell with text, in order. Skips headings and code blocks.
    /// </summary>
    public static IEnumerable<RunningText> ReadAll(IEnumerable<Block> blocks, Func<PageId, string?> titleOf) => blocks
        .SelectMany(block => block is ContainerBlock container
            ? container.Descendants().OfType<LeafBlock>()
            : [(LeafBlock)block])
        .Where(leaf => leaf is not HeadingBlock && leaf.Inline is not null)
        .Select(leaf => new RunningText(leaf, titleOf));

    /// <summary>
    /// True if a link may be added in a range: it is not in a link or code, and the author has not disabled links.
    /// </summary>
    public bool AllowsLink(int start, int end) =>
        unlinkable.TrueForAll(range => range.End <= start || end <= range.Start);

    /// <summary>
    /// The literal with a character, and the index of the character in it. Null if it is in code, an entity or a line
    /// break, which are no literals.
    /// </summary>
    public (LiteralInline Literal, int Index)? FindLiteral(int position)
    {
        var found = pieces.FindLastIndex(piece => piece.Start <= position);
        return found >= 0 && position - pieces[found].Start < pieces[found].Literal.Content.Length
            ? (pieces[found].Literal, position - pieces[found].Start)
            : null;
    }

    /// <summary>Line and column in the file, from 0, of a position; null for text that is not in the file.</summary>
    public (int Line, int Column)? PlaceOf(int position) =>
        FindLiteral(position) is { } found ? (found.Literal.Line, found.Literal.Column + found.Index)
        : written.Find(link => link.Start <= position && position < link.End) is { End: > 0 } link
            ? (link.Line, link.Column)
        : null;

    /// <inheritdoc/>
    protected override char LineBreak(bool isHard) => ' ';

    /// <summary>Appends the text of an inline and records its origin.</summary>
    protected override void Append(Inline inline)
    {
        var start = Buffer.Length;
        if (inline is LiteralInline literal)
        {
            pieces.Add((start, literal));
        }

        base.Append(inline);
        if (inline is LinkInline link && CrossReference.Parse(link.Url) is { } reference)
        {
            Buffer.Append(link.FirstChild is null ? titleOf(reference.Id) : "");
            written.Add(new WrittenLink(start, Buffer.Length, reference, link.Line, link.Column));
        }

        MarkUnlinkable(inline, start);
    }

    private void MarkUnlinkable(Inline inline, int start)
    {
        switch (inline)
        {
            case LinkInline or AutolinkInline or CodeInline or UnlinkedText:
            case EmphasisInline { NextSibling: UnlinkedMark }:
                unlinkable.Add((start, Buffer.Length));
                break;
            case UnlinkedMark when inline.PreviousSibling is not EmphasisInline:
                unlinkable.Add((0, int.MaxValue));
                break;
        }
    }
}

/// <summary>A link to a page, written by the author.</summary>
/// <param name="Start">The start of its text.</param>
/// <param name="End">The position after its text.</param>
/// <param name="To">The page or section that it refers to.</param>
/// <param name="Line">Its line in the file, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
public readonly record struct WrittenLink(int Start, int End, CrossReference To, int Line, int Column);
