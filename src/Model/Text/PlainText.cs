using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>Converts parsed Markdown to plain text.</summary>
public sealed class PlainText : InlineTextCollector
{
    private PlainText()
        : base(capacity: 16)
    {
    }

    /// <summary>
    /// The text that readers see, without a line break at the end. Each paragraph, heading, list item and table cell is
    /// a line. Hard line breaks, and those of code blocks, are kept.
    /// </summary>
    public static string From(IEnumerable<Block> blocks)
    {
        var text = new PlainText();
        foreach (var block in blocks)
        {
            text.Append(block);
        }

        return text.Buffer.ToString().TrimEnd();
    }

    /// <summary>The text of one paragraph or heading.</summary>
    public static string From(ContainerInline inlines)
    {
        var text = new PlainText();
        text.AppendChildren(inlines);
        return text.Buffer.ToString();
    }

    /// <inheritdoc/>
    protected override char LineBreak(bool isHard) => isHard ? '\n' : ' ';

    /// <summary>
    /// Leaves out struck-out text: without the strikethrough it would mean the opposite. A link without text adds
    /// nothing. Readers see its target's title there, but this class does not know that title.
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
                Buffer.Append(lines.ToString());
                EndLine();
                break;
        }
    }

    private void EndLine()
    {
        if (Buffer.Length > 0 && Buffer[^1] != '\n')
        {
            Buffer.Append('\n');
        }
    }
}
