using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Input;

/// <summary>
/// The files of an input folder, cached, and listed again only where a change may be more than that one plain file came
/// or went.
/// </summary>
/// <param name="folder">The input folder, which exists.</param>
internal sealed class FolderListing(string folder)
{
    private (ImmutableArray<string> Files, ImmutableArray<Problem> Problems)? listed;

    /// <summary>As <see cref="InputFolder.Files"/>.</summary>
    public ImmutableArray<string> Files(ProblemList problems)
    {
        if (listed is null)
        {
            var told = new ProblemList();
            listed = ([.. InputFolder.Files(folder, told)], told.Sorted);
        }

        problems.AddRange(listed.Value.Problems);
        return listed.Value.Files;
    }

    /// <summary>Takes in that something has come, gone or changed.</summary>
    /// <param name="path">
    /// A file or folder below the input folder, parts divided by <c>/</c>; empty for the input folder itself.
    /// </param>
    public void Forget(string path)
    {
        if (listed is not var (files, problems))
        {
            return;
        }

        var file = new FileInfo(Path.Combine(folder, path));
        var place = files.BinarySearch(path, StringComparer.Ordinal);
        var isPlain = file is { Exists: true, LinkTarget: null };
        if (place < 0 && isPlain && file.Length > 0 && problems.IsEmpty && IsUnremarkable(path, files, ~place))
        {
            listed = (files.Insert(~place, path), problems);
        }
        else if (place >= 0 && file.LinkTarget is null && !Path.Exists(file.FullName) && problems.IsEmpty)
        {
            listed = (files.RemoveAt(place), problems);
        }
        else if (place < 0 || !isPlain)
        {
            listed = null;
        }
    }

    /// <summary>
    /// Whether a file stands beside another, so that its folder is a plain one, under a name that is no problem. Such
    /// names cannot clash.
    /// </summary>
    /// <param name="path">Its path.</param>
    /// <param name="files">The others, in order.</param>
    /// <param name="place">Where it goes among them.</param>
    private static bool IsUnremarkable(string path, ImmutableArray<string> files, int place)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var told = new ProblemList();
        FileNames.Check([path], told);
        return told.Sorted.IsEmpty
            && files.Skip(place - 1).Take(2).Any(file => file.StartsWith(folder, StringComparison.Ordinal));
    }
}
