using System.Security.Cryptography;

namespace Site.Tests;

/// <summary>Represents the content of a folder as text, for comparison.</summary>
internal static class FolderSnapshot
{
    private static readonly EnumerationOptions AllFiles = new() { RecurseSubdirectories = true, AttributesToSkip = 0 };

    /// <summary>The path and hash of each file, one line per file, in ordinal order of paths.</summary>
    public static string Take(string folder) => string.Join(
        '\n', Directory.EnumerateFiles(folder, "*", AllFiles).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Hash(file)}"));

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
}
