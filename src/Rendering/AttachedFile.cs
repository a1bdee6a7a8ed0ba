using Site.Model;
using Site.Rendering.Files;
using Site.Rendering.OpenData;

namespace Site.Rendering;

/// <summary>
/// Reads files of the input folder for publication: unchanged, except CSV, in which formulas are escaped.
/// </summary>
internal static class AttachedFile
{
    /// <summary>Whether a file may be changed when it is published; any other can be copied.</summary>
    public static bool MayChange(string path) => FileKind.FromPath(path) is { Extension: ".csv" };

    /// <param name="input">The input folder.</param>
    /// <param name="path">Relative to both the input folder and the output folder.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OutputFile Read(string input, string path)
    {
        var content = File.ReadAllBytes(Path.Combine(input, path));
        return new OutputFile(path, MayChange(path) ? SpreadsheetCell.EscapeFile(content) : content, path);
    }
}
