namespace Site.Writing;

/// <summary>The output folder cannot be written. The message says why and what to do, in Danish.</summary>
public sealed class OutputFolderException(string message) : Exception(message)
{
    /// <summary>Creates the exception for a path that is occupied by something this program did not make.</summary>
    /// <param name="folder">The path of the output or of a folder above it.</param>
    /// <param name="found">
    /// The foreign file that was found in the folder; <paramref name="folder"/> itself if none is to be named.
    /// </param>
    internal static OutputFolderException FromOccupied(string folder, string found) => new(
        $"{(folder == found ? DescribeOccupied(folder) : DescribeForeignFile(folder, found))} en anden mappe med -o.");

    private static string DescribeForeignFile(string folder, string found) =>
        $"Mappen {folder} indeholder {found}, som Vidensbanken ikke selv har lavet. "
        + "Flyt den et andet sted hen, eller vælg";

    private static string DescribeOccupied(string folder) =>
        new FileInfo(folder) is { LinkTarget: { } target } && !Directory.Exists(folder)
            ? $"{folder} er en genvej til {target}, som ikke er en mappe. Ret genvejen, eller vælg"
            : File.Exists(folder) ? $"{folder} er en fil, ikke en mappe, som siden kan lægges i. Vælg"
            : $"Mappen {folder} indeholder filer, som Vidensbanken ikke selv har lavet. Vælg";
}
