using System.Diagnostics;
using Site.Reading.History;
using Site.Rendering;

namespace Site.Commands.Preview;

/// <summary>
/// Bundles the theme again whenever a style sheet, a script or an SVG picture in the folder <c>theme</c> changes.
/// Without that folder, the theme embedded in the program is used.
/// </summary>
internal sealed class ThemeWatch : IDisposable
{
    private const string Folder = "theme", Bundler = "theme/bundle.mjs";

    private readonly FolderWatch? watch = File.Exists(Bundler) ? new FolderWatch(Folder) : null;
    private readonly Lazy<string> bundleFolder = new(
        () => Directory.CreateTempSubdirectory("vidensbanken-tema-").FullName, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>
    /// Whether the program runs under <c>dotnet watch</c>, which sets this variable and restarts the program when a
    /// template changes.
    /// </summary>
    private static bool IsRestartedByDotnetWatch => Environment.GetEnvironmentVariable("DOTNET_WATCH") is not null;

    /// <summary>The last theme that was bundled without errors.</summary>
    public ThemeAssets Assets { get; private set; } = ThemeAssets.Load();

    /// <summary>
    /// Waits until the theme has been bundled again after a change. Templates are compiled into the program: if one
    /// changes, asks the user to restart, unless <c>dotnet watch</c> does so.
    /// </summary>
    /// <returns>The changed paths, below the theme's folder.</returns>
    public async Task<IReadOnlyCollection<string>> WaitForChangesAsync(CancellationToken stopping)
    {
        while (true)
        {
            var paths = watch is null ? await WaitForeverAsync(stopping) : await watch.WaitForChangesAsync(stopping);
            if (!IsRestartedByDotnetWatch && paths.Any(path => Path.GetExtension(path) is ".razor" or ".cs"))
            {
                Console.WriteLine(
                    "Temaets skabeloner er ændret: stop med Ctrl+C, og start igen for at se det. Det sker af sig selv, "
                    + "når siden vises med »dotnet watch run --no-hot-reload -- preview«.");
            }

            if (paths.Any(path => Path.GetExtension(path) is ".scss" or ".ts" or ".svg" or ".mjs")
                && await BundleAsync(stopping))
            {
                Assets = ThemeAssets.Load(bundleFolder.Value);
                return paths;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch?.Dispose();
        if (bundleFolder.IsValueCreated)
        {
            Directory.Delete(bundleFolder.Value, recursive: true);
        }
    }

    private static async Task<IReadOnlyCollection<string>> WaitForeverAsync(CancellationToken stopping)
    {
        await Task.Delay(Timeout.Infinite, stopping);
        return [];
    }

    /// <returns>False if bundling failed. The reason has then been written to the terminal.</returns>
    private async Task<bool> BundleAsync(CancellationToken stopping)
    {
        try
        {
            using var node = ChildProcess.TryStart(new ProcessStartInfo("node", [Bundler, bundleFolder.Value]));
            if (node is null)
            {
                Console.WriteLine("Temaet kan ikke samles: Node mangler på denne maskine.");
                return false;
            }

            await node.WaitForExitAsync(stopping);
            return node.ExitCode == 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine($"Temaet kan ikke samles: der kan ikke skrives i {Path.GetTempPath()}.");
            return false;
        }
    }
}
