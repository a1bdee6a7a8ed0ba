using Site.Model;
using Site.Rendering.Files;
using Site.Rendering.OpenData;

namespace Site.Rendering;

/// <summary>
/// A file of the input folder as it is published: a copy, but for CSV, whose cells must not be formulas.
/// </summary>
internal static class AttachedFile
{
    /// <summary>Whether it may be published other than it is.</summary>
    public static bool IsRewritten(string path) => FileKind.Of(path) is { Ending: ".csv" };

    /// <summary>Reads it.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="path">Below that folder, and below the output folder.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static OutputFile Read(string input, string path)
    {
        var content = File.ReadAllBytes(Path.Combine(input, path));
        return new OutputFile(path, IsRewritten(path) ? SpreadsheetCell.HarmlessFile(content) : content, path);
    }
}
