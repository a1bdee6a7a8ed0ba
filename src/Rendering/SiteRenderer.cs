using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Site.Linking;
using Site.Theme;

namespace Site.Rendering;

/// <summary>LinkedArchive + theme → pages.</summary>
public static class SiteRenderer
{
    /// <summary>A renderer keeps every component it has rendered, so each is let go after this many pages.</summary>
    private const int PagesPerRenderer = 64;

    /// <summary>Renders every page and hands each to <paramref name="write"/> as soon as it is done, from several threads, in no order.</summary>
    /// <returns>How many pages there were.</returns>
    public static async Task<int> RenderAsync(LinkedArchive archive, AssetAddresses assets, DateOnly today, Action<OutputFile> write)
    {
        var cards = new Cards(archive, today);
        var context = new PageContext(archive, assets, today, cards, new TextHtml(archive, cards).Of);
        await using var services = new ServiceCollection().AddCascadingValue(_ => context)
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        var pages = PagePlan.Of(archive).DistinctBy(page => page.Path, StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(pages.Chunk(PagesPerRenderer), async (chunk, _) =>
        {
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            foreach (var page in chunk)
            {
                write(await RenderAsync(renderer, page));
            }
        });
        write(Redirects.File(archive));
        return pages.Count;
    }

    private static Task<OutputFile> RenderAsync(HtmlRenderer renderer, PlannedPage page) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var component = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Parameters));
        await using var html = new StringWriter(new StringBuilder(8192));
        component.WriteHtmlTo(html);
        return OutputFile.FromText(page.Path, html.ToString(), page.SourceFile);
    });
}
