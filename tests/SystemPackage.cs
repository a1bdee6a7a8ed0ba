using System.Diagnostics;

namespace Site.Tests;

/// <summary>Programs that a test needs, from Debian's packages.</summary>
internal static class SystemPackage
{
    /// <summary>Installs a package; where that fails, its program is still missing afterwards.</summary>
    public static void Install(string name)
    {
        Run("apt-get", "update", "-qq");
        Run("apt-get", "install", "-y", "-qq", name);
    }

    private static void Run(string command, params string[] arguments)
    {
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo(command, arguments)
            : new ProcessStartInfo("sudo", ["-n", command, .. arguments]);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start);
        process?.StandardOutput.ReadToEnd();
        process?.WaitForExit();
    }
}
