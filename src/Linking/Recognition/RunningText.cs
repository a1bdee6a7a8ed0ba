using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Linking.Recognition;

/// <summary>
/// The words of one paragraph, list item or table cell in a row, as a reader sees them: split literals, emphasis and soft
/// line breaks joined, so that a mention may stand across them; with the way back to the parsed Markdown.
/// </summary>
public sealed class RunningText
{
    private readonly StringBuilder words;
    private readonly List<(int Start, LiteralInline Literal)> pieces = [];
    private readonly List<(int Start, int End)> closed = [];
    private readonly List<WrittenLink> written = [];
    private readonly Func<PageId, string?> titleOf;

    /// <param name="leaf">The paragraph; one without text gives an empty running text.</param>
    /// <param name="titleOf">The title that stands in for a link's missing text.</param>
    public RunningText(LeafBlock leaf, Func<PageId, string?> titleOf)
    {
        (this.titleOf, words) = (titleOf, new StringBuilder(Math.Max(leaf.Span.Length, 16)));
        AppendChildren(leaf.Inline);
        Text = words.ToString();
    }

    /// <summary>Words that stand in no Markdown.</summary>
    internal RunningText(string words) => (Text, titleOf, this.words) = (words, _ => null, new StringBuilder(0));

    /// <summary>The words, each soft line break as a space.</summary>
    public string Text { get; }

    /// <summary>The links to pages that the author has written, in order.</summary>
    public IReadOnlyList<WrittenLink> Written => written;

    /// <summary>Every paragraph, list item and table cell of some blocks that holds text, in order; headings and code left out.</summary>
    public static IEnumerable<RunningText> Of(IEnumerable<Block> blocks, Func<PageId, string?> titleOf) => blocks
        .SelectMany(block => block is ContainerBlock container ? container.Descendants().OfType<LeafBlock>() : [(LeafBlock)block])
        .Where(leaf => leaf is not HeadingBlock && leaf.Inline is not null).Select(leaf => new RunningText(leaf, titleOf));

    /// <summary>Whether links may be made there: not in a link, in code, or where the author has switched them off.</summary>
    public bool IsFree(int start, int end) => closed.TrueForAll(range => range.End <= start || end <= range.Start);

    /// <summary>The literal that holds a character and the character's index in it; null for what is no literal (an entity, a line break).</summary>
    public (LiteralInline Literal, int Index)? At(int position)
    {
        var found = pieces.FindLastIndex(piece => piece.Start <= position);
        return found >= 0 && position - pieces[found].Start < pieces[found].Literal.Content.Length
            ? (pieces[found].Literal, position - pieces[found].Start)
            : null;
    }

    /// <summary>Line and column in the file, from 0, of the words at a position; null for words that the file does not have.</summary>
    public (int Line, int Column)? PlaceOf(int position) =>
        At(position) is { } place ? (place.Literal.Line, place.Literal.Column + place.Index)
        : written.Find(link => link.Start <= position && position < link.End) is { End: > 0 } link ? (link.Line, link.Column)
        : null;

    private void AppendChildren(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Append(inline);
        }
    }

    private void Append(Inline inline)
    {
        var start = words.Length;
        switch (inline)
        {
            case LiteralInline literal:
                pieces.Add((start, literal));
                words.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                words.Append(' ');
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.ContentSpan);
                break;
            case AutolinkInline address:
                words.Append(address.Url);
                break;
            case LinkInline link:
                AppendLink(link);
                break;
            case DelimiterInline delimiter:
                words.Append(delimiter.ToLiteral());
                AppendChildren(delimiter);
                break;
            case ContainerInline container:
                AppendChildren(container);
                break;
        }

        Close(inline, start);
    }

    private void AppendLink(LinkInline link)
    {
        var start = words.Length;
        AppendChildren(link);
        if (CrossReference.Parse(link.Url) is { } reference)
        {
            words.Append(link.FirstChild is null ? titleOf(reference.Id) : "");
            written.Add(new WrittenLink(start, words.Length, reference, link.Line, link.Column));
        }
    }

    private void Close(Inline inline, int start)
    {
        switch (inline)
        {
            case LinkInline or AutolinkInline or CodeInline or UnlinkedText:
            case EmphasisInline { NextSibling: UnlinkedMark }:
                closed.Add((start, words.Length));
                break;
            case UnlinkedMark when inline.PreviousSibling is not EmphasisInline:
                closed.Add((0, int.MaxValue));
                break;
        }
    }
}

/// <summary>A link to a page that stands in a running text.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="End">The position after them.</param>
/// <param name="To">What it names.</param>
/// <param name="Line">Its line in the file, from 0.</param>
/// <param name="Column">Its column, from 0.</param>
public readonly record struct WrittenLink(int Start, int End, CrossReference To, int Line, int Column);
