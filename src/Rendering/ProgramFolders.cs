using System.Collections.Immutable;

namespace Site.Rendering;

/// <summary>
/// Folders of the output in which, apart from <c>index.html</c>, only the program makes files. netlify.toml gives them,
/// or a folder in them, headers of their own.
/// </summary>
internal static class ProgramFolders
{
    private static readonly ImmutableArray<string> Names = ["data", "oparl", "soeg", ThemeAssets.Folder];

    /// <summary>
    /// Whether only the program may write a file at a path below the output folder. False for <c>index.html</c>
    /// directly in a program folder: that page (<c>/data/</c>) may be an author's.
    /// </summary>
    public static bool IsReserved(string path) =>
        path.Split('/', 2) is [var folder, var rest]
            && rest != "index.html"
            && Names.Contains(folder, StringComparer.OrdinalIgnoreCase);
}
