using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Site.Rendering.Html;

/// <summary>
/// Writes the footnotes of a section as a list. Their ids contain an underscore, so they differ from anchors of
/// headings.
/// </summary>
internal sealed class NotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    public static string IdOf(Footnote note) => $"note_{Format(note.Order)}";

    public static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"notes\"><p>Noter</p><ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write($"<li id=\"{IdOf(note)}\" value=\"{Format(note.Order)}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></div>");
    }
}

/// <summary>
/// Writes a link to a footnote, shown as the footnote's number, or a link back to the text. Its label says where it
/// leads.
/// </summary>
internal sealed class NoteLinkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (number, place) = (NotesHtml.Format(link.Footnote.Order), NotesHtml.Format(link.Index));
        var note = NotesHtml.IdOf(link.Footnote);
        renderer.Write(link.IsBackLink
            ? $" <a href=\"#note_ref_{place}\" aria-label=\"Tilbage til teksten ved note {number}\">↩</a>"
            : $"<sup><a id=\"note_ref_{place}\" href=\"#{note}\" aria-label=\"Note {number}\">{number}</a></sup>");
    }
}
