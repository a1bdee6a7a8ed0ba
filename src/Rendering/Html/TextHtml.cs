using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>
/// Parsed Markdown → HTML, with cross-references turned into addresses and what recognition found made links. Safe to
/// use from several threads.
/// </summary>
public sealed class TextHtml(LinkedArchive archive, Cards cards)
{
    public MarkupString Of(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new LinkHtml(archive, cards));
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new LiteralHtml(archive.Links, cards));
        renderer.ObjectRenderers.FindExact<EmphasisInlineRenderer>()!.GetTag = TagOf;
        renderer.ObjectRenderers.AddRange([new TableHtml(), new NotesHtml(), new NoteLinkHtml(), new TickHtml()]);
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        return new MarkupString(writer.ToString());
    }

    private static string? TagOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? "del" : EmphasisInlineRenderer.GetDefaultTag(emphasis);
}
