using System.Diagnostics;

namespace Site.Tests;

/// <summary>Installs programs that tests need from Debian packages.</summary>
internal static class SystemPackage
{
    /// <summary>Tries to install a package. Failure is not reported; the program is then still missing.</summary>
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
