using System.Collections.Immutable;
using System.Globalization;

namespace Site.Indexing.Shards;

/// <summary>What the hits show: a file for each page, fetched for those that are shown.</summary>
/// <param name="Groups">The hash of every <see cref="GroupSize"/> pages: a hash each would make the directory long.</param>
/// <param name="Files">By document number.</param>
internal sealed record HitFiles(ImmutableArray<string> Groups, ImmutableArray<SearchFile> Files)
{
    /// <summary>How many pages share a folder that is named after the content of them all.</summary>
    public const int GroupSize = 100;

    public static HitFiles Of(ImmutableArray<SearchablePage> pages)
    {
        var contents = pages.AsParallel().AsOrdered().Select(page => page.Hit.ToJson()).ToArray();
        var groups = contents.Chunk(GroupSize).Select(group => SearchFile.Hash(group)).ToImmutableArray();
        return new(groups, [.. contents.Select((content, document) => new SearchFile(Path(groups, document), content))]);
    }

    private static string Path(ImmutableArray<string> groups, int document) =>
        string.Create(CultureInfo.InvariantCulture, $"{SearchFile.Folder}/{groups[document / GroupSize]}/{document % GroupSize}.json");
}
