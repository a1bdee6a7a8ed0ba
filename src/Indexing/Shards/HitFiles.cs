using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Indexing.Shards;

/// <summary>A file for each page, fetched for the hits that are shown.</summary>
internal static class HitFiles
{
    private const int GroupSize = 100;

    /// <summary>By document number.</summary>
    public static GroupedFiles Create(ImmutableArray<SearchablePage> pages)
    {
        var contents = new ReadOnlyMemory<byte>[pages.Length];
        Parallel.For(0, contents.Length, i => contents[i] = Json(pages[i].Hit));
        return GroupedFiles.Create(contents, GroupSize);
    }

    /// <summary><c>[title,address,context,outcome,decision,text]</c>; read by theme/Search/query/engine.ts.</summary>
    private static byte[] Json(SearchHit hit) => IndexJson.StringArray(
        hit.Title.AsMemory(),
        hit.Address.AsMemory(),
        hit.Context.AsMemory(),
        hit.Outcome.AsMemory(),
        hit.Decision.AsMemory(),
        hit.Text.AsMemory());
}
