namespace Site.Commands;

/// <summary>Checks and compares folders named on the command line.</summary>
internal static class FolderPath
{
    /// <summary>
    /// In a longer chain of symbolic links, which may be a cycle, the rest is not resolved. Linux has the same limit
    /// (path_resolution(7)).
    /// </summary>
    private const int MaxLinks = 40;

    /// <summary>Returns the path of a folder, which need not exist, after checking its syntax.</summary>
    /// <param name="written">The value of the option.</param>
    /// <param name="option">The option, for the message.</param>
    /// <param name="example">An example of a value, for the message.</param>
    /// <exception cref="UsageException">The value is blank or contains control characters.</exception>
    public static string Validate(string written, string option, string example) =>
        string.IsNullOrWhiteSpace(written)
            ? throw new UsageException(
                $"Der mangler navnet på en mappe efter {option}. Skriv for eksempel: {option} {example}")
            : written.Any(char.IsControl)
                ? throw new UsageException(
                    $"Mappens navn efter {option} har linjeskift eller andre styretegn i sig. Skriv det uden.")
                : written;

    /// <summary>
    /// Whether <paramref name="inner"/> is inside <paramref name="outer"/> or the same folder, after resolving symbolic
    /// links.
    /// </summary>
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
