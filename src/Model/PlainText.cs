using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>Parsed Markdown without its marks.</summary>
public static class PlainText
{
    /// <summary>
    /// The words that readers see, a line for each paragraph, heading, list item and table cell and for each line
    /// that is broken on purpose; no line break at the end.
    /// </summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            Append(text, block);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The words of one paragraph or heading.</summary>
    public static string Of(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(text, child);
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                Append(text, inlines);
                EndLine(text);
                break;
            case CodeBlock { Lines: var lines }:
                text.Append(lines.ToString());
                EndLine(text);
                break;
        }
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            Append(text, inline);
        }
    }

    /// <summary>
    /// A link gives its text; one without text gives nothing: the title that will stand there is the target's, not this
    /// page's.
    /// What is struck out gives nothing either: without its line it would say the opposite.
    /// </summary>
    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Append(text, (ContainerInline)delimiter);
                break;
            case EmphasisInline { DelimiterChar: '~' }:
                break;
            case ContainerInline container:
                Append(text, container);
                break;
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline address:
                text.Append(address.Url);
                break;
            case TaskList tick:
                text.Append(tick.Checked ? '☑' : '☐');
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? '\n' : ' ');
                break;
        }
    }

    /// <summary>Blocks without words leave no empty lines behind.</summary>
    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }
}
