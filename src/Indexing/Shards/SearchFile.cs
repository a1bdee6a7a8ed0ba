using System.Security.Cryptography;

namespace Site.Indexing.Shards;

/// <summary>A file of the search index.</summary>
/// <param name="Path">Below the search page's folder.</param>
/// <param name="Content">JSON in UTF-8, a format that servers compress.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The folder of files that browsers may cache indefinitely, as their paths contain hashes.</summary>
    public const string Folder = "indeks";

    private const int HashLength = 8;

    /// <summary>Base32 digits, 5 bits each. Lower-case, as some file systems ignore case.</summary>
    private const string HashLetters = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Hashes the concatenated contents with SHA-256, shortened to eight letters and digits.</summary>
    public static string Hash(params ReadOnlySpan<ReadOnlyMemory<byte>> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var content in contents)
        {
            hash.AppendData(content.Span);
        }

        return string.Create(HashLength, hash.GetHashAndReset(), static (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = HashLetters[bytes[i] % HashLetters.Length];
            }
        });
    }

    /// <summary>Creates a file whose name is the hash of its content.</summary>
    public static SearchFile CreateHashed(ReadOnlyMemory<byte> content) =>
        new($"{Folder}/{Hash(content)}.json", content);

    /// <summary>The hash in the name of a file created by <see cref="CreateHashed"/>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
