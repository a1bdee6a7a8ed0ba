using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// Collects the text of parsed inline Markdown as a reader sees it, without markup. The only place that maps each kind
/// of inline to text; a derived class can act before and after each inline.
/// </summary>
public abstract class InlineWords
{
    /// <param name="capacity">The initial capacity, in characters.</param>
    protected InlineWords(int capacity) => Words = new StringBuilder(capacity);

    /// <summary>The text collected so far.</summary>
    protected StringBuilder Words { get; }

    /// <summary>The character for a line break; hard breaks are intended by the author.</summary>
    protected abstract char LineBreak(bool isHard);

    /// <summary>Adds the text of all children, in order; nothing for null.</summary>
    protected void AppendChildren(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Append(inline);
        }
    }

    /// <summary>Adds an inline's text; for a link, its link text.</summary>
    protected virtual void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Words.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                Words.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline address:
                Words.Append(address.Url);
                break;
            case TaskList tick:
                Words.Append(tick.Checked ? '☑' : '☐');
                break;
            case LineBreakInline lineBreak:
                Words.Append(LineBreak(lineBreak.IsHard));
                break;
            case DelimiterInline delimiter:
                Words.Append(delimiter.ToLiteral());
                AppendChildren(delimiter);
                break;
            case ContainerInline container:
                AppendChildren(container);
                break;
        }
    }
}
