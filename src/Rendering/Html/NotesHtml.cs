using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Site.Rendering.Html;

/// <summary>
/// Writes the notes of a section as a list. Their ids have underscores, which no heading's anchor has.
/// </summary>
internal sealed class NotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    /// <summary>The id of a note.</summary>
    public static string IdOf(Footnote note) => $"note_{Digits(note.Order)}";

    /// <summary>A number as it stands in HTML.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"notes\"><p>Noter</p><ol>");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write($"<li id=\"{IdOf(note)}\" value=\"{Digits(note.Order)}\">");
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol></div>");
    }
}

/// <summary>
/// Writes the number of a note in the text, and the way back from the note; each says in words where it leads.
/// </summary>
internal sealed class NoteLinkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (number, place) = (NotesHtml.Digits(link.Footnote.Order), NotesHtml.Digits(link.Index));
        var note = NotesHtml.IdOf(link.Footnote);
        renderer.Write(link.IsBackLink
            ? $" <a href=\"#note_ref_{place}\" aria-label=\"Tilbage til teksten ved note {number}\">↩</a>"
            : $"<sup><a id=\"note_ref_{place}\" href=\"#{note}\" aria-label=\"Note {number}\">{number}</a></sup>");
    }
}
