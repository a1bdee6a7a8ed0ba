using System.Collections.Immutable;
using System.Globalization;

namespace Site.Indexing.Shards;

/// <summary>
/// Numbered files in folders of a fixed size. The name of a folder is the hash of all its files. A hash for each file
/// would make the directory long, as hashes do not compress. If one file changes, browsers fetch all files of its
/// folder again. That costs little: a new page changes every weight in the index, so nearly all files change together.
/// </summary>
/// <param name="GroupSize">The number of files in a folder.</param>
/// <param name="Groups">The folders' names, in order.</param>
/// <param name="Files">
/// By number: file n is number <c>n mod GroupSize</c> in folder <c>n / GroupSize</c>.
/// </param>
internal sealed record GroupedFiles(int GroupSize, ImmutableArray<string> Groups, ImmutableArray<SearchFile> Files)
{
    public static GroupedFiles Create(ReadOnlyMemory<byte>[] contents, int groupSize)
    {
        var groups = new string[(contents.Length + groupSize - 1) / groupSize];
        Parallel.For(0, groups.Length, group =>
        {
            var start = group * groupSize;
            groups[group] = SearchFile.Hash(contents.AsSpan(start, Math.Min(groupSize, contents.Length - start)));
        });
        var files = contents.Select((content, number) =>
            new SearchFile(FormatPath(groups[number / groupSize], number % groupSize), content));
        return new(groupSize, [.. groups], [.. files]);
    }

    private static string FormatPath(string group, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{SearchFile.Folder}/{group}/{number}.json");
}
