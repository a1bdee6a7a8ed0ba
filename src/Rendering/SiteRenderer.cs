using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Site.Linking;
using Site.Rendering.Files;
using Site.Rendering.Html;
using Site.Theme.ViewModels;

namespace Site.Rendering;

/// <summary>Renders pages with the theme's components, and creates the data exports.</summary>
/// <param name="archive">What the site shows.</param>
/// <param name="assets">Addresses of the theme's files.</param>
/// <param name="today">The day, in Danish time, that pages are rendered for.</param>
public sealed class SiteRenderer(LinkedArchive archive, AssetAddresses assets, DateOnly today)
{
    /// <summary>The number of pages written with the same buffers.</summary>
    private const int PagesPerBuffer = 16;

    private readonly Lazy<Dictionary<string, PlannedPage>> plan = new(
        () => PagePlan.Create(archive).DistinctBy(page => page.Path, StringComparer.Ordinal)
            .ToDictionary(page => page.Path, StringComparer.Ordinal));
    private readonly Lazy<Dictionary<string, OutputFile>> dataExports = new(() => CreateDataExports(archive)
        .DistinctBy(file => file.Path, StringComparer.Ordinal).ToDictionary(file => file.Path, StringComparer.Ordinal));

    /// <summary>
    /// Renders every page and creates every data export. Calls <paramref name="write"/> for each, from several threads,
    /// in no particular order.
    /// </summary>
    /// <param name="write">Must be thread-safe.</param>
    /// <param name="cores">The maximum number of cores to use; -1 for all.</param>
    /// <param name="stopping">Checked before each component.</param>
    /// <returns>The number of pages.</returns>
    public async Task<int> RenderAllAsync(
        Action<OutputFile> write, int cores = -1, CancellationToken stopping = default)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = stopping };
        await using var services = CreateServices(stopping);
        await Parallel.ForEachAsync(plan.Value.Values.Chunk(PagesPerBuffer), options, async (chunk, _) =>
        {
            using var writer = new PageWriter(services, stopping);
            foreach (var page in chunk)
            {
                write(await writer.RenderAsync(page));
            }
        });
        Parallel.ForEach(
            Partitioner.Create(CreateDataExports(archive), EnumerablePartitionerOptions.NoBuffering), options, write);
        return plan.Value.Count;
    }

    /// <summary>Renders the page or data export at a path; null if there is none.</summary>
    /// <param name="path">Below the output folder.</param>
    public async Task<OutputFile?> RenderAsync(string path)
    {
        if (!plan.Value.TryGetValue(path, out var page))
        {
            return dataExports.Value.GetValueOrDefault(path);
        }

        await using var services = CreateServices(CancellationToken.None);
        using var writer = new PageWriter(services, CancellationToken.None);
        return await writer.RenderAsync(page);
    }

    private static IEnumerable<OutputFile> CreateDataExports(LinkedArchive archive) =>
        DataExports.CreateAll(archive, new TextHtml(archive, new Cards(archive)));

    private ServiceProvider CreateServices(CancellationToken stopping)
    {
        var cards = new Cards(archive);
        var context = new PageContext(archive, assets, today, cards, new TextHtml(archive, cards).Render);
        var services = new ServiceCollection()
            .AddCascadingValue(_ => context).AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        if (stopping.CanBeCanceled)
        {
            services.AddSingleton<IComponentActivator>(new CancellableComponentActivator(stopping));
        }

        return services.BuildServiceProvider();
    }
}

/// <summary>Creates components until cancelled, so that a page of thousands of components can be abandoned.</summary>
internal sealed class CancellableComponentActivator(CancellationToken stopping) : IComponentActivator
{
    public IComponent CreateInstance(Type componentType)
    {
        stopping.ThrowIfCancellationRequested();
        return (IComponent)Activator.CreateInstance(componentType)!;
    }
}
