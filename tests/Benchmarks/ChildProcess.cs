using System.Diagnostics;

namespace Site.Benchmarks;

/// <summary>Finds programs, and runs them until they exit.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program.</summary>
    /// <returns>The standard output, without white space at the end.</returns>
    /// <exception cref="InvalidOperationException">The exit code is not 0; the message has all output.</exception>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd()
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}\n{output}{errors.Result}");
    }

    /// <summary>The full path of a program on the PATH; null if it is not installed.</summary>
    public static string? FindOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
}
