using System.Diagnostics;

namespace Site.Benchmarks;

/// <summary>Runs programs until they exit.</summary>
internal static class ChildProcess
{
    /// <returns>The standard output, without white space at the end.</returns>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.TrimEnd();
    }
}
