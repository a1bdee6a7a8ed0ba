namespace Site.Writing;

/// <summary>Paths of files below the output folder, with <c>/</c> between parts.</summary>
internal static class OutputPath
{
    /// <summary>Returns the folders that contain a file, the innermost first; none for a file at the root.</summary>
    public static IEnumerable<string> ParentFolders(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            yield return path[..end];
        }
    }
}
