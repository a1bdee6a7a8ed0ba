namespace Site.Commands;

/// <summary>Checks and compares folders named on the command line.</summary>
internal static class FolderPath
{
    /// <summary>
    /// A longer chain of symbolic links may be a cycle, so the rest of it is not resolved. Linux has the same limit
    /// (path_resolution(7)).
    /// </summary>
    private const int MaxLinks = 40;

    /// <summary>Checks only the syntax: the folder need not exist.</summary>
    /// <exception cref="UsageException">The value is blank or contains control characters.</exception>
    public static string Validate(string written, string option, string example) =>
        string.IsNullOrWhiteSpace(written)
            ? throw new UsageException(
                $"Der mangler navnet på en mappe efter {option}. Skriv for eksempel: {option} {example}")
            : written.Any(char.IsControl)
                ? throw new UsageException(
                    $"Mappens navn efter {option} har linjeskift eller andre styretegn i sig. Skriv det uden.")
                : written;

    /// <summary>True also for the same folder. Symbolic links are resolved.</summary>
    public static bool IsWithin(string inner, string outer) =>
        Resolve(inner).StartsWith(Resolve(outer), StringComparison.Ordinal);

    private static string Resolve(string path) =>
        FollowLinks(Path.GetFullPath(path)).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    /// <summary>Resolves every symbolic link in a full path, as far as the path exists.</summary>
    private static string FollowLinks(string path, int followed = 0)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent || followed > MaxLinks)
        {
            return path;
        }

        var folder = new DirectoryInfo(Path.Combine(FollowLinks(parent, followed), Path.GetFileName(path)));
        return folder.LinkTarget is { } target
            ? FollowLinks(Path.GetFullPath(target, folder.Parent!.FullName), followed + 1)
            : folder.FullName;
    }
}
