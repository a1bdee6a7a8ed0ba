using System.Collections.Immutable;

namespace Site.Indexing.Shards;

/// <summary>What the hits show: a file for each page, fetched for those that are shown.</summary>
internal static class HitFiles
{
    private const int GroupSize = 100;

    /// <summary>By document number.</summary>
    public static GroupedFiles Of(ImmutableArray<SearchablePage> pages) =>
        GroupedFiles.Of(pages.AsParallel().AsOrdered().Select(page => page.Hit.ToJson()).ToArray(), GroupSize);
}
