using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Site.Model;

/// <summary>Parsed Markdown without its marks.</summary>
public sealed class PlainText : InlineWords
{
    private PlainText()
        : base(capacity: 16)
    {
    }

    /// <summary>
    /// The words that readers see, a line for each paragraph, heading, list item and table cell and for each line
    /// that is broken on purpose; no line break at the end.
    /// </summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new PlainText();
        foreach (var block in blocks)
        {
            text.Append(block);
        }

        return text.Words.ToString().TrimEnd();
    }

    /// <summary>The words of one paragraph or heading.</summary>
    public static string Of(ContainerInline inlines)
    {
        var text = new PlainText();
        text.AppendChildren(inlines);
        return text.Words.ToString();
    }

    /// <inheritdoc/>
    protected override char LineBreak(bool isHard) => isHard ? '\n' : ' ';

    /// <summary>
    /// A link without text gives nothing: the title that will stand there is the target's, not this page's. What is
    /// struck out gives nothing either: without its line it would say the opposite.
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

    /// <summary>Blocks without words leave no empty lines behind.</summary>
    private void EndLine()
    {
        if (Words.Length > 0 && Words[^1] != '\n')
        {
            Words.Append('\n');
        }
    }
}
