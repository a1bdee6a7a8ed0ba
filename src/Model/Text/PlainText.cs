using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>Converts parsed Markdown to plain text.</summary>
public sealed class PlainText : InlineWords
{
    private PlainText()
        : base(capacity: 16)
    {
    }

    /// <summary>
    /// The text that readers see. Each paragraph, heading, list item and table cell is a line, and hard line breaks are
    /// kept; no line break at the end.
    /// </summary>
    public static string From(IEnumerable<Block> blocks)
    {
        var text = new PlainText();
        foreach (var block in blocks)
        {
            text.Append(block);
        }

        return text.Words.ToString().TrimEnd();
    }

    /// <summary>The text of one paragraph or heading.</summary>
    public static string From(ContainerInline inlines)
    {
        var text = new PlainText();
        text.AppendChildren(inlines);
        return text.Words.ToString();
    }

    /// <inheritdoc/>
    protected override char LineBreak(bool isHard) => isHard ? '\n' : ' ';

    /// <summary>
    /// Leaves out struck-out text, which would say the opposite without its line. A link without text gives nothing,
    /// since the title shown there is the target's.
    /// </summary>
    protected override void Append(Inline inline)
    {
        if (inline is not EmphasisInline { DelimiterChar: '~' })
        {
            base.Append(inline);
        }
    }

    private void Append(Block block)
    {
        switch (block)
        {
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Append(child);
                }

                break;
            case LeafBlock { Inline: { } inlines }:
                AppendChildren(inlines);
                EndLine();
                break;
            case CodeBlock { Lines: var lines }:
                Words.Append(lines.ToString());
                EndLine();
                break;
        }
    }

    /// <summary>Ends the line, unless it is empty.</summary>
    private void EndLine()
    {
        if (Words.Length > 0 && Words[^1] != '\n')
        {
            Words.Append('\n');
        }
    }
}
