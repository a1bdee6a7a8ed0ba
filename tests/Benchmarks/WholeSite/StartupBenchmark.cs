using System.Diagnostics;
using System.Globalization;
using Site.Tests;

namespace Site.Benchmarks.WholeSite;

/// <summary>Measures how long <c>dotnet run</c> on unchanged sources takes to its first report.</summary>
internal static class StartupBenchmark
{
    /// <summary>The stage that the program reports first.</summary>
    private const string FirstStage = "Læser";

    /// <summary>Runs <c>dotnet run</c> on the repository's own content, once more than is measured.</summary>
    /// <param name="rounds">How many runs are measured.</param>
    /// <param name="output">The folder that the site is written to.</param>
    /// <returns>A line for the report.</returns>
    public static string Run(int rounds, string output)
    {
        Measure(output); // builds the program, if its sources are newer
        var runs = Enumerable.Range(0, rounds).Select(_ => Measure(output)).ToList();
        var (first, total) = (
            Statistics.Median(runs.Select(run => run.FirstStage)), Statistics.Median(runs.Select(run => run.Total)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"`dotnet run` on unchanged sources: {first:F2} s until the line \"{FirstStage}\", {total:F2} s in all");
    }

    /// <exception cref="InvalidOperationException">The line does not come, or the exit code is not 0.</exception>
    private static (double FirstStage, double Total) Measure(string output)
    {
        var start = new ProcessStartInfo("dotnet", ["run", "--", "-o", output])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Root,
        };
        double? first = null;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            first ??= line.StartsWith(FirstStage, StringComparison.Ordinal) ? clock.Elapsed.TotalSeconds : null;
        }

        process.WaitForExit();
        return process.ExitCode == 0 && first is { } seconds
            ? (seconds, clock.Elapsed.TotalSeconds)
            : throw new InvalidOperationException($"`dotnet run` ended with exit code {process.ExitCode}.");
    }
}
