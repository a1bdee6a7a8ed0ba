namespace Site.Tests;

/// <summary>Finds files of the repository.</summary>
internal static class Repository
{
    /// <summary>The folder that contains Site.csproj.</summary>
    public static string Root { get; } = FindRoot();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The Markdown files of the site's own content, in ordinal order.</summary>
    public static IEnumerable<string> ContentFiles() =>
        Directory.EnumerateFiles(File("input"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Site.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            $"No Site.csproj above {AppContext.BaseDirectory}.");
    }
}
