using System.Collections.Immutable;
using System.Globalization;

namespace Site.Indexing.Shards;

/// <summary>
/// Numbered files in folders of a fixed size. The name of a folder is the hash of all its files: a hash for each file
/// would make the directory long, as hashes do not compress. Browsers fetch a folder's files again when one of them has
/// changed, but a new page changes every weight in the index, so nearly all files change together anyway.
/// </summary>
/// <param name="GroupSize">The number of files in a folder.</param>
/// <param name="Groups">The folders' names, in order.</param>
/// <param name="Files">
/// By number: file n is number <c>n mod GroupSize</c> in folder <c>n / GroupSize</c>.
/// </param>
internal sealed record GroupedFiles(int GroupSize, ImmutableArray<string> Groups, ImmutableArray<SearchFile> Files)
{
    /// <param name="contents">The contents of the files, by number.</param>
    /// <param name="groupSize">The number of files in a folder.</param>
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
