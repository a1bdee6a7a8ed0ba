using System.CommandLine;
using System.Net;

namespace Site.Commands.Preview;

/// <summary>
/// <c>preview</c>: serves the site on localhost until stopped, and updates it when the content or the theme changes.
/// Writes no output folder.
/// </summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var options = new BuildOptions();
        var port = new Option<int>("--port")
        {
            Description = "Porten på din egen maskine; 0 vælger en ledig",
            DefaultValueFactory = _ => 5080,
        };
        var command = new Command(
            "preview", "Viser siden på http://localhost:5080, og viser den igen, når noget ændres") { port };
        options.AddTo(command, writes: false);
        command.SetAction((parsed, stopping) => RunAsync(
            options.Read(parsed, writes: false) with { IsForPublication = false },
            CheckPort(parsed.GetRequiredValue(port)),
            stopping));
        return command;
    }

    private static int CheckPort(int written) => written is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        ? written
        : throw new UsageException(
            $"Der er ingen port {written}. Skriv et tal fra 1024 til {IPEndPoint.MaxPort}, for eksempel: --port 5080");

    private static async Task<int> RunAsync(BuildRequest request, int port, CancellationToken stopping)
    {
        using var content = new FolderWatch(request.Input);
        using var theme = new ThemeWatch();
        using var site = new PreviewSite(request, new PreviewReport(request.Input).Report);
        site.Refresh([], theme.Assets);
        _ = ApplyChangesAsync(content.WaitForChangesAsync, paths => site.Refresh(paths, theme.Assets), site, stopping);
        _ = ApplyChangesAsync(theme.WaitForChangesAsync, _ => site.Refresh([], theme.Assets), site, stopping);
        return await new PreviewServer(site, request.Input).RunAsync(port, stopping);
    }

    /// <summary>Retries while files are being moved or written by another program.</summary>
    private static async Task ApplyChangesAsync(
        Func<CancellationToken, Task<IReadOnlyCollection<string>>> next, Action<IReadOnlyCollection<string>> refresh,
        PreviewSite site, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var paths = await next(stopping);
            while (!TryRefresh(() => refresh(paths), site))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), stopping);
            }
        }
    }

    private static bool TryRefresh(Action refresh, PreviewSite site)
    {
        try
        {
            lock (site)
            {
                refresh();
            }

            return true;
        }
        catch (Exception transient) when (transient is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
