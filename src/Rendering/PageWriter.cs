using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Site.Rendering.Files;
using Site.Rendering.Html;

namespace Site.Rendering;

/// <summary>Renders pages as files, one after the other, into the same buffers.</summary>
/// <param name="services">What components are given.</param>
/// <param name="stopping">Checked after each page.</param>
internal sealed class PageWriter(IServiceProvider services, CancellationToken stopping) : IDisposable
{
    private readonly TextBuffer rendered = new();
    private readonly TextBuffer finished = new();

    /// <summary>Renders a page.</summary>
    public async Task<OutputFile> RenderAsync(PlannedPage page)
    {
        // One renderer a page: it gives the arrays of its components back to the shared pool, which holds too few for
        // the components of several pages.
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(() => WriteAsync(renderer, page));
        return new OutputFile(page.Path, finished.ToUtf8(), page.SourceFile);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        rendered.Dispose();
        finished.Dispose();
    }

    private async Task WriteAsync(HtmlRenderer renderer, PlannedPage page)
    {
        var parameters = page.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var component = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(parameters));
        // The renderer swallows the exception of a cancelled component: without this line the page would be incomplete.
        stopping.ThrowIfCancellationRequested();
        rendered.Clear();
        component.WriteHtmlTo(rendered);
        finished.Clear();
        HtmlPostProcessor.Process(rendered.Written, finished);
    }
}
