namespace Site.Writing;

/// <summary>The output folder cannot be written; the message says why and what to do, in Danish.</summary>
public sealed class OutputFolderException(string message) : Exception(message)
{
    /// <summary>The folder holds files that are not ours to replace.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="found">What is in it, or the folder itself where nothing in it is ours.</param>
    internal static OutputFolderException Foreign(string folder, string found) => new(
        $"{(folder == found ? Occupied(folder) : Inhabited(folder, found))} en anden mappe med -o.");

    private static string Inhabited(string folder, string found) =>
        $"Mappen {folder} indeholder {found}, som Vidensbanken ikke selv har lavet. "
        + "Flyt den et andet sted hen, eller vælg";

    private static string Occupied(string folder) =>
        new FileInfo(folder) is { LinkTarget: { } target } && !Directory.Exists(folder)
            ? $"{folder} er en genvej til {target}, som ikke er en mappe. Ret genvejen, eller vælg"
            : File.Exists(folder) ? $"{folder} er en fil, ikke en mappe, som siden kan lægges i. Vælg"
            : $"Mappen {folder} indeholder filer, som Vidensbanken ikke selv har lavet. Vælg";
}
