using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Site.Benchmarks.Parts;

/// <summary>Measures parts of the program with BenchmarkDotNet, after warm-up, with allocations.</summary>
internal static class PartBenchmarks
{
    /// <summary>The command-line argument for <see cref="RunInThisProcess"/>.</summary>
    public const string Command = "measure-parts";

    private const int MaxPageNameLength = 40;

    /// <summary>
    /// Runs the benchmarks in a new process where methods are optimised after 30 calls, which is .NET's default. In a
    /// build they are after 16,384 calls (src/Build.props), so parts would still be compiled while they are measured.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Command]);
        start.Environment["DOTNET_TC_CallCountThreshold"] = "1E"; // hexadecimal
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Runs the benchmarks and writes their tables as Markdown.</summary>
    /// <param name="folder">A folder that gets the same tables as files.</param>
    /// <returns>The exit code.</returns>
    public static int RunInThisProcess(string folder)
    {
        // In this process, as BenchmarkDotNet would otherwise create a project for each benchmark, and build it.
        var configuration = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.DontLogOutput))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddExporter(MarkdownExporter.GitHub)
            .AddLogger(NullLogger.Instance)
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(MaxPageNameLength))
            .WithArtifactsPath(folder);
        Console.WriteLine($"Content: {BenchmarkContent.Shared.Description}.");
        Summary[] summaries =
        [
            BenchmarkRunner.Run<ContentBenchmarks>(configuration),
            BenchmarkRunner.Run<PageBenchmarks>(configuration),
        ];
        foreach (var summary in summaries)
        {
            MarkdownExporter.GitHub.ExportToLog(summary, ConsoleLogger.Default);
            foreach (var error in summary.ValidationErrors)
            {
                Console.Error.WriteLine(error.Message);
            }
        }

        var isMeasured = summaries.All(
            summary => !summary.Reports.IsEmpty && summary.Reports.All(report => report.Success));
        return isMeasured ? 0 : 1;
    }
}
