using System.Collections.Immutable;

namespace Site.Rendering;

/// <summary>
/// Folders of the output that belong to the program. Only their <c>index.html</c> may be an author's page. netlify.toml
/// gives some of these folders headers of their own.
/// </summary>
internal static class ProgramFolders
{
    private static readonly ImmutableArray<string> Names = ["data", "oparl", "soeg", ThemeAssets.Folder];

    /// <summary>
    /// True if only the program may write a file at a path below the output folder: true for <c>data/emner.json</c>,
    /// false for <c>data/index.html</c>.
    /// </summary>
    public static bool IsReserved(string path) =>
        path.Split('/', 2) is [var folder, var rest]
            && rest != "index.html"
            && Names.Contains(folder, StringComparer.OrdinalIgnoreCase);
}
