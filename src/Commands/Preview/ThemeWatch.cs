using System.Diagnostics;
using Site.Reading.History;
using Site.Rendering;

namespace Site.Commands.Preview;

/// <summary>
/// The theme as its folder is now: bundled again when a style sheet or a script changes. Without such a folder, the
/// theme embedded in the program.
/// </summary>
internal sealed class ThemeWatch : IDisposable
{
    private const string Folder = "theme", Bundler = "theme/bundle.mjs";

    private readonly FolderWatch? watch = File.Exists(Bundler) ? new FolderWatch(Folder) : null;
    private readonly Lazy<string> bundled = new(
        () => Directory.CreateTempSubdirectory("vidensbanken-tema-").FullName, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>
    /// Whether <c>dotnet watch</c> runs the program and restarts it by itself; it sets this variable for its
    /// children.
    /// </summary>
    private static bool IsRestartedByDotnetWatch => Environment.GetEnvironmentVariable("DOTNET_WATCH") is not null;

    /// <summary>The newest theme that could be bundled.</summary>
    public ThemeAssets Assets { get; private set; } = ThemeAssets.Load();

    /// <summary>
    /// Waits for a change and bundles the theme. Templates are compiled into the program, so a change of one asks for a
    /// restart.
    /// </summary>
    /// <returns>What has changed, below the theme's folder.</returns>
    public async Task<IReadOnlyCollection<string>> NextAsync(CancellationToken stopping)
    {
        while (true)
        {
            var paths = watch is null ? await Never(stopping) : await watch.NextAsync(stopping);
            if (!IsRestartedByDotnetWatch && paths.Any(path => Path.GetExtension(path) is ".razor" or ".cs"))
            {
                Console.WriteLine(
                    "Temaets skabeloner er ændret: stop med Ctrl+C, og start igen for at se det. Det sker af sig selv, "
                    + "når siden vises med »dotnet watch run --no-hot-reload -- preview«.");
            }

            if (paths.Any(path => Path.GetExtension(path) is ".scss" or ".ts" or ".svg" or ".mjs")
                && await BundleAsync(stopping))
            {
                Assets = ThemeAssets.Load(bundled.Value);
                return paths;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch?.Dispose();
        if (bundled.IsValueCreated)
        {
            Directory.Delete(bundled.Value, recursive: true);
        }
    }

    private static async Task<IReadOnlyCollection<string>> Never(CancellationToken stopping)
    {
        await Task.Delay(Timeout.Infinite, stopping);
        return [];
    }

    /// <returns>Whether it worked; if not, the bundler has said why, and the theme stays as it was.</returns>
    private async Task<bool> BundleAsync(CancellationToken stopping)
    {
        try
        {
            using var node = ChildProcess.TryStart(new ProcessStartInfo("node", [Bundler, bundled.Value]));
            if (node is null)
            {
                Console.WriteLine("Temaet kan ikke samles: Node mangler på denne maskine.");
                return false;
            }

            await node.WaitForExitAsync(stopping);
            return node.ExitCode == 0;
        }
        catch (Exception cannot) when (cannot is IOException or UnauthorizedAccessException)
        {
            Console.WriteLine($"Temaet kan ikke samles: der kan ikke skrives i {Path.GetTempPath()}.");
            return false;
        }
    }
}
