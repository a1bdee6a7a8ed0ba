using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>
/// A cached list of the files in an input folder. It stays valid when a file's content changes. If it has no problems,
/// it is updated when one plain file is added or removed. After any other change the folder is listed again.
/// </summary>
/// <param name="folder">The input folder; it must exist.</param>
internal sealed class FolderListing(string folder)
{
    private (ImmutableArray<string> Files, ImmutableArray<Problem> Problems)? cached;

    /// <summary>The result and problems of <see cref="InputFolder.ListFiles"/>, from the cache if possible.</summary>
    public ImmutableArray<string> GetFiles(ProblemList problems)
    {
        if (cached is null)
        {
            var found = new ProblemList();
            cached = ([.. InputFolder.ListFiles(folder, found)], found.Sorted);
        }

        problems.AddRange(cached.Value.Problems);
        return cached.Value.Files;
    }

    /// <summary>
    /// Updates or discards the cached list after a change. The path is that of <see cref="ArchiveReader.Invalidate"/>.
    /// </summary>
    public void Update(string path)
    {
        if (cached is not var (files, problems))
        {
            return;
        }

        var file = new FileInfo(Path.Combine(folder, path));
        var index = files.BinarySearch(path, StringComparer.Ordinal);
        var isPlain = file is { Exists: true, LinkTarget: null };
        if (index < 0 && isPlain && file.Length > 0 && problems.IsEmpty && CanInsert(path, files, ~index))
        {
            cached = (files.Insert(~index, path), problems);
        }
        else if (index >= 0 && file.LinkTarget is null && !Path.Exists(file.FullName) && problems.IsEmpty)
        {
            cached = (files.RemoveAt(index), problems);
        }
        else if (index < 0 || !isPlain)
        {
            cached = null;
        }
    }

    /// <summary>
    /// Whether a new file can be inserted without listing the folder. Its name must be valid. A neighbour in the list
    /// must be in its folder, so that the folder's name has been checked. Valid names are lower case, so no two differ
    /// by case only.
    /// </summary>
    private static bool CanInsert(string path, ImmutableArray<string> files, int index)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var found = new ProblemList();
        FileNames.Check([path], found);
        return found.Sorted.IsEmpty
            && files.Skip(index - 1).Take(2).Any(file => file.StartsWith(folder, StringComparison.Ordinal));
    }
}
