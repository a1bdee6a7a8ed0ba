using System.Collections.Immutable;

namespace Site.Rendering;

/// <summary>
/// Folders of the output that hold only files made by the program, to which netlify.toml gives other headers than to
/// pages.
/// </summary>
internal static class ProgramFolders
{
    private static readonly ImmutableArray<string> Names = ["data", "oparl", "soeg", ThemeAssets.Folder];

    /// <summary>
    /// Whether only the program may write a file at a path below the output folder. The page at the folder's own
    /// address may be an author's.
    /// </summary>
    public static bool IsReserved(string path) =>
        path.Split('/', 2) is [var folder, var rest]
            && rest != "index.html"
            && Names.Contains(folder, StringComparer.OrdinalIgnoreCase);
}
