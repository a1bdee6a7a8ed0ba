using System.Security.Cryptography;

namespace Site.Tests;

/// <summary>
/// A folder's whole content as text to compare: each file's path and the hash of its bytes, in ordinal order.
/// </summary>
internal static class FolderSnapshot
{
    public static string Of(string folder) =>
        string.Join('\n', Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .Order(StringComparer.Ordinal).Select(
            file =>
                $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"));
}
