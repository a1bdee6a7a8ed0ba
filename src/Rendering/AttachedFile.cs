using Site.Model;
using Site.Rendering.Files;
using Site.Rendering.OpenData;

namespace Site.Rendering;

/// <summary>
/// Reads files of the input folder for publication. Formulas in CSV files are escaped. Other files are unchanged.
/// </summary>
internal static class AttachedFile
{
    /// <summary>False if a file is published unchanged, so that it can be copied.</summary>
    public static bool MayChange(string path) => FileKind.FromPath(path) is { Extension: ".csv" };

    /// <param name="path">Relative to both the input folder and the output folder.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OutputFile Read(string input, string path)
    {
        var content = File.ReadAllBytes(Path.Combine(input, path));
        return new OutputFile(path, MayChange(path) ? SpreadsheetCell.EscapeFile(content) : content, path);
    }
}
