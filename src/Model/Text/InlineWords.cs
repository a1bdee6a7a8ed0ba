using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// Collects the words of parsed inline Markdown, as a reader sees them without markup. The one place that knows which
/// words each kind of inline stands for; a derived class sees each inline before and after its words are added.
/// </summary>
public abstract class InlineWords
{
    /// <param name="capacity">The number of characters to make room for.</param>
    protected InlineWords(int capacity) => Words = new StringBuilder(capacity);

    /// <summary>What has been collected so far.</summary>
    protected StringBuilder Words { get; }

    /// <summary>What a line break in the source becomes; an intended one is a hard break.</summary>
    protected abstract char LineBreak(bool isHard);

    /// <summary>Adds the words of all children, in order; nothing for null.</summary>
    protected void AppendChildren(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Append(inline);
        }
    }

    /// <summary>Adds an inline's words. A link gives its text, also where it has none.</summary>
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
