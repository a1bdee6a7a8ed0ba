using System.Collections.Immutable;
using System.Globalization;

namespace Site.Indexing.Shards;

/// <summary>
/// Numbered files in folders of a fixed size, each folder named by the hash of all its files. One hash for each file
/// would make the directory long, as hashes do not compress. A changed file renames its folder; but as a new page
/// changes every weight in the index, nearly all files change together anyway.
/// </summary>
/// <param name="GroupSize">How many files share a folder.</param>
/// <param name="Groups">The folders' names, in order.</param>
/// <param name="Files">
/// By number: the file of number n is <c>n mod GroupSize</c> in the folder <c>n / GroupSize</c>.
/// </param>
internal sealed record GroupedFiles(int GroupSize, ImmutableArray<string> Groups, ImmutableArray<SearchFile> Files)
{
    /// <param name="contents">By number.</param>
    /// <param name="groupSize">How many files share a folder.</param>
    public static GroupedFiles Create(ReadOnlyMemory<byte>[] contents, int groupSize)
    {
        var groups = new string[(contents.Length + groupSize - 1) / groupSize];
        Parallel.For(0, groups.Length, group =>
        {
            var start = group * groupSize;
            groups[group] = SearchFile.Hash(contents.AsSpan(start, Math.Min(groupSize, contents.Length - start)));
        });
        var files = contents.Select((content, number) =>
            new SearchFile(Path(groups[number / groupSize], number % groupSize), content));
        return new(groupSize, [.. groups], [.. files]);
    }

    private static string Path(string group, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{SearchFile.Folder}/{group}/{number}.json");
}
