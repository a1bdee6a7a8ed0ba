using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Site.Rendering;

/// <summary>Writes the notes of a section as a list. Their ids have underscores, which no heading's anchor has.</summary>
internal sealed class NotesHtml : HtmlObjectRenderer<FootnoteGroup>
{
    /// <summary>The id of a note.</summary>
    public static string IdOf(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"note_{note.Order}");

    protected override void Write(HtmlRenderer renderer, FootnoteGroup notes)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<ol class=\"notes\" aria-label=\"Noter\">");
        foreach (var note in notes.OfType<Footnote>())
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{IdOf(note)}\" value=\"{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }

        renderer.WriteLine("</ol>");
    }
}

/// <summary>Writes the number of a note in the text, and the way back from the note; each says in words where it leads.</summary>
internal sealed class NoteLinkHtml : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var (number, place) = (link.Footnote.Order.ToString(CultureInfo.InvariantCulture), link.Index.ToString(CultureInfo.InvariantCulture));
        renderer.Write(link.IsBackLink
            ? $" <a href=\"#note_ref_{place}\" aria-label=\"Tilbage til teksten ved note {number}\">↩</a>"
            : $"<sup><a id=\"note_ref_{place}\" href=\"#{NotesHtml.IdOf(link.Footnote)}\" aria-label=\"Note {number}\">{number}</a></sup>");
    }
}
