namespace Site.Benchmarks;

/// <summary>Finds npm packages in the folder that the environment variable NPM_DIR names.</summary>
internal static class NpmPackages
{
    /// <summary>The full path of a file below <c>node_modules</c>; null if it does not exist.</summary>
    public static string? Find(params string[] parts)
    {
        var folder = Environment.GetEnvironmentVariable("NPM_DIR");
        var file = Path.GetFullPath(Path.Combine([folder ?? "", "node_modules", .. parts]));
        return !string.IsNullOrEmpty(folder) && File.Exists(file) ? file : null;
    }
}
