using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Site.Rendering.Html;

/// <summary>Writes a checkbox of a task list as a symbol with a label, because readers cannot change it.</summary>
internal sealed class TickHtml : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList tick) => renderer.Write(tick.Checked
        ? "<span class=\"tick\" role=\"img\" aria-label=\"Udført\">☑</span>"
        : "<span class=\"tick\" role=\"img\" aria-label=\"Ikke udført\">☐</span>");
}
