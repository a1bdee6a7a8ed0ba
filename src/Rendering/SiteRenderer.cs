using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Site.Linking;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Theme.ViewModels;

namespace Site.Rendering;

/// <summary>
/// LinkedArchive + theme → pages and what machines read beside them: all at once, or one when it is asked for.
/// </summary>
/// <param name="archive">What the site shows.</param>
/// <param name="assets">Addresses of the theme's files.</param>
/// <param name="today">The day, Danish time, that the site is for.</param>
public sealed class SiteRenderer(LinkedArchive archive, AssetAddresses assets, DateOnly today)
{
    /// <summary>
    /// A renderer keeps every component it has rendered, and the collector looks through them: each is let go after
    /// this many pages.
    /// </summary>
    private const int PagesPerRenderer = 4;

    private readonly Lazy<Dictionary<string, PlannedPage>> plan = new(
        () => PagePlan.Of(archive).DistinctBy(page => page.Path, StringComparer.Ordinal)
            .ToDictionary(page => page.Path, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, OutputFile>> dataExports = new(() => DataExportsOf(archive)
        .DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, StringComparer.Ordinal));

    /// <summary>
    /// Makes every page and file and hands each to <paramref name="write"/> as soon as it is done, from several
    /// threads, in no order.
    /// </summary>
    /// <param name="write">Takes a file.</param>
    /// <param name="cores">How many cores may be kept busy; -1 for all.</param>
    /// <param name="stopping">Ends it, half-way through a page too.</param>
    /// <returns>How many pages there were.</returns>
    public async Task<int> RenderAllAsync(
        Action<OutputFile> write, int cores = -1, CancellationToken stopping = default)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = stopping };
        await using var services = Services(stopping);
        await Parallel.ForEachAsync(plan.Value.Values.Chunk(PagesPerRenderer), options, async (chunk, _) =>
        {
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            foreach (var page in chunk)
            {
                write(await RenderAsync(renderer, page, stopping));
            }
        });
        Parallel.ForEach(
            Partitioner.Create(DataExportsOf(archive), EnumerablePartitionerOptions.NoBuffering), options, write);
        return plan.Value.Count;
    }

    /// <summary>Makes one page or file; null where the site has none of that path.</summary>
    /// <param name="path">Below the output folder.</param>
    public async Task<OutputFile?> RenderAsync(string path)
    {
        if (!plan.Value.TryGetValue(path, out var page))
        {
            return dataExports.Value.GetValueOrDefault(path);
        }

        await using var services = Services(CancellationToken.None);
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await RenderAsync(renderer, page, CancellationToken.None);
    }

    private static IEnumerable<OutputFile> DataExportsOf(LinkedArchive archive) =>
        DataExports.Of(archive, new TextHtml(archive, new Cards(archive)));

    private ServiceProvider Services(CancellationToken stopping)
    {
        var cards = new Cards(archive);
        var context = new PageContext(archive, assets, today, cards, new TextHtml(archive, cards).Of);
        var services = new ServiceCollection()
            .AddCascadingValue(_ => context).AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        if (stopping.CanBeCanceled)
        {
            services.AddSingleton<IComponentActivator>(new StoppableComponents(stopping));
        }

        return services.BuildServiceProvider();
    }

    private static Task<OutputFile> RenderAsync(HtmlRenderer renderer, PlannedPage page, CancellationToken stopping) =>
        renderer.Dispatcher.InvokeAsync(() => RenderOnDispatcherAsync(renderer, page, stopping));

    private static async Task<OutputFile> RenderOnDispatcherAsync(
        HtmlRenderer renderer, PlannedPage page, CancellationToken stopping)
    {
        var parameters = page.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        var component = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(parameters));
        // The renderer takes a cancelled component for none, and what it holds then is no page.
        stopping.ThrowIfCancellationRequested();
        await using var html = new StringWriter(new StringBuilder(8192));
        component.WriteHtmlTo(html);
        return OutputFile.FromText(page.Path, HtmlPostProcessor.Of(html.ToString()), page.SourceFile);
    }
}

/// <summary>Makes components until it is stopped, so that a page of thousands need not be finished.</summary>
/// <param name="stopping">Ends it.</param>
internal sealed class StoppableComponents(CancellationToken stopping) : IComponentActivator
{
    /// <inheritdoc/>
    public IComponent CreateInstance(Type componentType)
    {
        stopping.ThrowIfCancellationRequested();
        return (IComponent)Activator.CreateInstance(componentType)!;
    }
}
