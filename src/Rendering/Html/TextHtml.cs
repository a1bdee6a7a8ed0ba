using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>
/// Renders parsed Markdown as HTML. Cross-references get their targets' addresses, and references that recognition
/// found become links. Thread-safe.
/// </summary>
public sealed class TextHtml(LinkedArchive archive, Cards cards)
{
    public MarkupString Render(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { LinkRewriter = archive.Site.Address.Resolve };
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkHtml(archive, cards));
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new LiteralHtml(archive.Links, cards));
        renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = ChooseTag;
        renderer.ObjectRenderers.AddRange([new TableHtml(), new NotesHtml(), new NoteLinkHtml(), new TickHtml()]);
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        return new MarkupString(writer.ToString());
    }

    private static string? ChooseTag(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? "del" : EmphasisInlineRenderer.GetDefaultTag(emphasis);
}
