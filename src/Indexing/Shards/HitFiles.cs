using System.Collections.Immutable;
using Site.Indexing.Pages;

namespace Site.Indexing.Shards;

/// <summary>Writes a file for each page. The client fetches those of the hits that it shows.</summary>
internal static class HitFiles
{
    private const int GroupSize = 100;

    /// <summary>Creates the files, by document number.</summary>
    public static GroupedFiles Create(ImmutableArray<SearchablePage> pages)
    {
        var contents = new ReadOnlyMemory<byte>[pages.Length];
        Parallel.For(0, contents.Length, i => contents[i] = Serialize(pages[i].Hit));
        return GroupedFiles.Create(contents, GroupSize);
    }

    /// <summary><c>[title,address,context,outcome,decision,text]</c>; read by theme/Search/query/engine.ts.</summary>
    private static byte[] Serialize(SearchHit hit) => IndexJson.SerializeStrings(
        hit.Title.AsMemory(),
        hit.Address.AsMemory(),
        hit.Context.AsMemory(),
        hit.Outcome.AsMemory(),
        hit.Decision.AsMemory(),
        hit.Text.AsMemory());
}
