namespace Site.Commands;

/// <summary>Folders as the command line names them.</summary>
internal static class FolderPath
{
    /// <summary>So many links in a row are a circle; Linux gives up at as many (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    /// <summary>The name of a folder, which need not exist.</summary>
    /// <param name="written">What was written after the option.</param>
    /// <param name="option">The option.</param>
    /// <param name="example">What it could have been.</param>
    /// <exception cref="UsageException">It is empty, or holds control characters.</exception>
    public static string Named(string written, string option, string example) =>
        string.IsNullOrWhiteSpace(written)
            ? throw new UsageException(
                $"Der mangler navnet på en mappe efter {option}. Skriv for eksempel: {option} {example}")
            : written.Any(char.IsControl)
                ? throw new UsageException(
                    $"Mappens navn efter {option} har linjeskift eller andre styretegn i sig. Skriv det uden.")
                : written;

    /// <summary>Whether a folder lies in another, or is that folder, whatever links lead there.</summary>
    public static bool IsWithin(string inner, string outer) =>
        Folder(inner).StartsWith(Folder(outer), StringComparison.Ordinal);

    private static string Folder(string path) =>
        Followed(Path.GetFullPath(path)).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>A full path with the symbolic links on the way followed, as far as it exists.</summary>
    private static string Followed(string path, int links = 0)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent || links > MostLinks)
        {
            return path;
        }

        var here = new DirectoryInfo(Path.Combine(Followed(parent, links), Path.GetFileName(path)));
        return here.LinkTarget is { } target
            ? Followed(Path.GetFullPath(target, here.Parent!.FullName), links + 1)
            : here.FullName;
    }
}
