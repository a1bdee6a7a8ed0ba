using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;

namespace Site.Benchmarks.Parts;

/// <summary>
/// Renders one page of each kind as the preview does. This creates the renderer's services for each page, which a
/// whole build does once; a redirect page costs little else.
/// </summary>
public class PageBenchmarks
{
    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Paths =
        new(() => BenchmarkContent.Shared.FindPagesAsync().GetAwaiter().GetResult());

    /// <summary>The kinds of page; see <see cref="BenchmarkContent.FindPagesAsync"/>.</summary>
    public static IEnumerable<string> Pages => Paths.Value.Keys;

    /// <summary>The kind and size of the page.</summary>
    [ParamsSource(nameof(Pages))]
    public string Page { get; set; } = "";

    /// <returns>The size of the page in bytes.</returns>
    [Benchmark]
    public async Task<int> RenderPageAsync() =>
        (await BenchmarkContent.Shared.Renderer.RenderAsync(Paths.Value[Page]))!.Content.Length;
}
