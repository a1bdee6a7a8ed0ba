using Site.Model;

namespace Site.Writing;

/// <summary>Suggests an existing address for a wrong one. Not thread-safe.</summary>
/// <param name="paths">The paths of all files of the site, below the output folder.</param>
internal sealed class NearestAddress(IEnumerable<string> paths)
{
    private const string IndexFile = "index.html";

    private readonly string[] addresses = [.. paths.Select(AddressOf)];

    /// <summary>Results by wrong address: the same wrong address may be on every page.</summary>
    private readonly Dictionary<string, string?> cache = new(StringComparer.Ordinal);

    /// <summary>Returns the most similar address; null if none is similar enough.</summary>
    public string? Find(string wrong)
    {
        if (!cache.TryGetValue(wrong, out var nearest))
        {
            nearest = cache[wrong] = Nearest.Find(wrong, addresses);
        }

        return nearest;
    }

    private static string AddressOf(string path) =>
        path == IndexFile || path.EndsWith($"/{IndexFile}", StringComparison.Ordinal)
            ? $"/{path[..^IndexFile.Length]}"
            : $"/{path}";
}
