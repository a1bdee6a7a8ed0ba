using System.Collections.Immutable;
using System.Globalization;

namespace Site.Indexing.Shards;

/// <summary>
/// Numbered files, so many of which share a folder that is named after the content of them all: a hash each would make the
/// directory long, and a hash does not compress. One changed file renames its group; but as one page more changes every weight
/// in the index, nearly all files change together anyway.
/// </summary>
/// <param name="GroupSize">How many files share a folder.</param>
/// <param name="Groups">The folders' names, in order.</param>
/// <param name="Files">By number: the file of number n is <c>n mod GroupSize</c> in the folder <c>n / GroupSize</c>.</param>
internal sealed record GroupedFiles(int GroupSize, ImmutableArray<string> Groups, ImmutableArray<SearchFile> Files)
{
    /// <param name="contents">By number.</param>
    /// <param name="groupSize">How many files share a folder.</param>
    public static GroupedFiles Of(ReadOnlyMemory<byte>[] contents, int groupSize)
    {
        var groups = new string[(contents.Length + groupSize - 1) / groupSize];
        Parallel.For(0, groups.Length, group => groups[group] = SearchFile.Hash(contents.AsSpan(group * groupSize, Math.Min(groupSize, contents.Length - (group * groupSize)))));
        var files = ImmutableArray.CreateBuilder<SearchFile>(contents.Length);
        for (var number = 0; number < contents.Length; number++)
        {
            files.Add(new(Path(groups[number / groupSize], number % groupSize), contents[number]));
        }

        return new(groupSize, [.. groups], files.MoveToImmutable());
    }

    private static string Path(string group, int number) => string.Create(CultureInfo.InvariantCulture, $"{SearchFile.Folder}/{group}/{number}.json");
}
