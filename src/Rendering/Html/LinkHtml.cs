using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using Site.Linking;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>
/// Writes links. A cross-reference gets its target's address. If the author wrote no text, it gets its target's title.
/// </summary>
internal sealed class LinkHtml(LinkedArchive archive, Cards cards) : HtmlObjectRenderer<LinkInline>
{
    private readonly LinkInlineRenderer standard = new();

    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (CrossReference.Parse(link.Url) is not { } reference || archive.Find(reference.Id) is not { } target)
        {
            standard.Write(renderer, link);
            return;
        }

        renderer.Write("<a href=\"")
            .WriteEscapeUrl(target.Address + (reference.Anchor is { } anchor ? $"#{anchor}" : ""))
            .Write('"');
        CardHtml.Write(renderer, cards.Find(target), includeTitle: link.FirstChild is not null);
        renderer.Write('>');
        if (link.FirstChild is null)
        {
            renderer.WriteEscape(target.Title);
        }

        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }
}
