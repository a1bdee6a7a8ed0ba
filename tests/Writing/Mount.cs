using System.Diagnostics;

namespace Site.Tests.Writing;

/// <summary>A small disk in memory, there until disposed.</summary>
internal sealed class Mount : IDisposable
{
    private readonly string folder;

    private Mount(string folder) => this.folder = folder;

    /// <returns>Null where one may not mount.</returns>
    public static Mount? Of(string folder, string options) =>
        Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) ? new Mount(folder) : null;

    public void Dispose() => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
