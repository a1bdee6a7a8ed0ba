using Markdig.Renderers;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Site.Linking;
using Site.Theme;

namespace Site.Rendering;

/// <summary>Parsed Markdown → HTML, with cross-references turned into addresses and what recognition found made links. Safe to use from several threads.</summary>
public sealed class TextHtml(LinkedArchive archive, Cards cards)
{
    public MarkupString Of(IEnumerable<Block> blocks)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LinkInlineRenderer>(new LinkHtml(archive, cards));
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(new LiteralHtml(archive.Links, cards));
        renderer.ObjectRenderers.Add(new TableHtml());
        foreach (var block in blocks)
        {
            renderer.Render(block);
        }

        return new MarkupString(writer.ToString());
    }
}
