using System.Diagnostics;

namespace Site.Benchmarks;

/// <summary>A program that is run to its end.</summary>
internal static class Child
{
    /// <returns>What it printed, without the line break at its end.</returns>
    public static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.TrimEnd();
    }
}
