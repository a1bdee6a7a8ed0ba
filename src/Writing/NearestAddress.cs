using Site.Model;

namespace Site.Writing;

/// <summary>Finds the address on the site that somebody likely meant.</summary>
/// <param name="paths">Every file of the site.</param>
internal sealed class NearestAddress(IEnumerable<string> paths)
{
    private const string Index = "index.html";

    private readonly string[] addresses = [.. paths.Select(AddressOf)];

    /// <summary>A wrong address may stand on every page: each is looked for once.</summary>
    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);

    /// <summary>The address nearest to a wrong one, or null where none is near enough.</summary>
    public string? To(string wrong)
    {
        if (!found.TryGetValue(wrong, out var nearest))
        {
            nearest = found[wrong] = Nearest.To(wrong, addresses);
        }

        return nearest;
    }

    private static string AddressOf(string path) =>
        path == Index || path.EndsWith($"/{Index}", StringComparison.Ordinal)
            ? $"/{path[..^Index.Length]}"
            : $"/{path}";
}
