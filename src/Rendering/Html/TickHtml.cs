using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Site.Rendering.Html;

/// <summary>Writes a tick: a sign with its meaning in words, for nobody can tick anything off here.</summary>
internal sealed class TickHtml : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList tick) => renderer.Write(tick.Checked
        ? "<span class=\"tick\" role=\"img\" aria-label=\"Udført\">☑</span>"
        : "<span class=\"tick\" role=\"img\" aria-label=\"Ikke udført\">☐</span>");
}
