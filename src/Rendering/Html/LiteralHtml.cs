using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Site.Linking.Recognition;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>Writes plain text, with the links that recognition found in it.</summary>
internal sealed class LiteralHtml(RecognisedLinks links, Cards cards) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var written = 0;
        foreach (var boundary in links.FindBoundaries(literal))
        {
            renderer.WriteEscape(text[written..boundary.Index]);
            WriteBoundary(renderer, boundary);
            written = boundary.Index;
        }

        renderer.WriteEscape(text[written..]);
    }

    private void WriteBoundary(HtmlRenderer renderer, LinkBoundary boundary)
    {
        if (boundary.Address is { } address)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write('"');
            CardHtml.Write(renderer, cards.Find(address), includeTitle: true);
            renderer.Write('>');
        }
        else
        {
            renderer.Write("</a>");
        }
    }
}
