using Markdig.Renderers;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>
/// Writes the <c>data-</c> attributes of a link in running text. The script in theme/Cards builds the link's preview
/// card from them.
/// </summary>
internal static class CardHtml
{
    /// <summary>Writes the attributes, each after a space. Writes nothing if there is no card.</summary>
    /// <param name="renderer">Positioned before the <c>&gt;</c> of the link's start tag.</param>
    /// <param name="includeTitle">True if the link's text may differ from the title.</param>
    public static void Write(HtmlRenderer renderer, Card? card, bool includeTitle)
    {
        if (card is not null)
        {
            Write(renderer, "data-title", includeTitle ? card.Title : null);
            Write(renderer, "data-context", card.Context);
            Write(renderer, "data-outcome", card.Note);
        }
    }

    private static void Write(HtmlRenderer renderer, string name, string? value)
    {
        if (value is not null)
        {
            renderer.Write(' ').Write(name).Write("=\"").WriteEscape(value).Write('"');
        }
    }
}
