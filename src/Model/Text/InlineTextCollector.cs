using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>
/// Collects the text of parsed inline Markdown as a reader sees it, without markup. Only this class defines the text of
/// each kind of inline. A derived class can act before and after each inline by overriding <see cref="Append"/>.
/// </summary>
public abstract class InlineTextCollector
{
    /// <param name="capacity">The initial capacity, in characters.</param>
    protected InlineTextCollector(int capacity) => Buffer = new StringBuilder(capacity);

    /// <summary>The text collected so far.</summary>
    protected StringBuilder Buffer { get; }

    /// <summary>The character that represents a line break.</summary>
    /// <param name="isHard">Whether the author asked for the break, instead of only wrapping the source.</param>
    protected abstract char LineBreak(bool isHard);

    /// <summary>Appends the text of all children, in order; nothing for null.</summary>
    protected void AppendChildren(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Append(inline);
        }
    }

    /// <summary>Appends an inline's text; for a link, its link text.</summary>
    protected virtual void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Buffer.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                Buffer.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                Buffer.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline autolink:
                Buffer.Append(autolink.Url);
                break;
            case TaskList checkbox:
                Buffer.Append(checkbox.Checked ? '☑' : '☐');
                break;
            case LineBreakInline lineBreak:
                Buffer.Append(LineBreak(lineBreak.IsHard));
                break;
            case DelimiterInline delimiter:
                Buffer.Append(delimiter.ToLiteral());
                AppendChildren(delimiter);
                break;
            case ContainerInline container:
                AppendChildren(container);
                break;
        }
    }
}
