namespace Site.Writing;

/// <summary>The output folder cannot be written; the message says why and what to do, in Danish.</summary>
public sealed class OutputFolderException(string message) : Exception(message)
{
    /// <summary>The output path is taken by something that this program did not make.</summary>
    /// <param name="folder">The output path.</param>
    /// <param name="found">
    /// The path of a foreign file; equal to <paramref name="folder"/> if that is taken itself.
    /// </param>
    internal static OutputFolderException FromForeignFiles(string folder, string found) => new(
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
