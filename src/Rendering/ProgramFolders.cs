using System.Collections.Immutable;

namespace Site.Rendering;

/// <summary>
/// Folders of the output whose files the program makes: their headers are others than those of pages (netlify.toml).
/// </summary>
internal static class ProgramFolders
{
    private static readonly ImmutableArray<string> Names = ["data", "oparl", "soeg", ThemeAssets.Folder];

    /// <summary>
    /// Whether only the program may put a file at a path of the output. The page at a folder's own address may be an
    /// author's.
    /// </summary>
    public static bool Keep(string path) =>
        path.Split('/', 2) is [var folder, var rest]
            && rest != "index.html"
            && Names.Contains(folder, StringComparer.OrdinalIgnoreCase);
}
