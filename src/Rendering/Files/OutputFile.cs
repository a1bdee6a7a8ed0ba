using System.Text;

namespace Site.Rendering.Files;

/// <summary>A file of the site.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c> between parts.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="SourceFile">
/// The path below <c>input/</c> of the file it was made from; null if it was made from several or from none.
/// </param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string? SourceFile = null)
{
    /// <summary>Creates a text file in UTF-8 without byte order mark.</summary>
    public static OutputFile FromText(string path, string text, string? sourceFile = null) =>
        new(path, Encoding.UTF8.GetBytes(text), sourceFile);
}
