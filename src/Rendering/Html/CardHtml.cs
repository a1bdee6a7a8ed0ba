using Markdig.Renderers;
using Site.Theme.ViewModels;

namespace Site.Rendering.Html;

/// <summary>
/// Writes what a link in running text carries for its card: attributes that only the script in theme/Cards reads.
/// </summary>
internal static class CardHtml
{
    /// <summary>Writes the attributes, each after a space; nothing where there is no card.</summary>
    /// <param name="renderer">At the end of the link's tag, before its <c>&gt;</c>.</param>
    /// <param name="card">The card, or null.</param>
    /// <param name="withTitle">Whether the link's own words may be others than the title.</param>
    public static void Write(HtmlRenderer renderer, Card? card, bool withTitle)
    {
        if (card is not null)
        {
            Write(renderer, "data-title", withTitle ? card.Title : null);
            Write(renderer, "data-context", card.Context);
            Write(renderer, "data-outcome", card.Outcome);
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
