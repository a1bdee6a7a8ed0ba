using System.Diagnostics;

namespace Site.Tests;

/// <summary>Runs the program as its users do, with command-line arguments.</summary>
internal static class Cli
{
    public sealed record Result(int ExitCode, string Output, string Errors);

    /// <summary>Runs the program in the repository's root folder.</summary>
    public static Task<Result> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, arguments);

    /// <summary>Runs the program in a folder, in a shared <see cref="CliHost"/>.</summary>
    public static Task<Result> RunInAsync(string folder, params string[] arguments) =>
        CliHost.RunAsync(folder, arguments);

    /// <summary>
    /// Prepares to run the program in a new process, for tests that change its environment or kill it.
    /// </summary>
    public static ProcessStartInfo CreateStartInfo(string folder, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "vidensbanken.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>
    /// Adds a limit set by the shell's <c>ulimit</c>, for example <c>-t 10</c> for ten seconds of processor time.
    /// </summary>
    /// <param name="limit">The arguments of <c>ulimit</c>.</param>
    /// <param name="program">The program to run.</param>
    /// <param name="setup">A shell command to run first, for example one that ignores the limit's signal.</param>
    public static ProcessStartInfo WithLimit(string limit, ProcessStartInfo program, string setup = ":") =>
        new("bash", ["-c", $"{setup}; ulimit {limit}; exec \"$@\"", "bash", program.FileName, .. program.ArgumentList])
        {
            WorkingDirectory = program.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Runs a process until it exits. Its output must be redirected.</summary>
    public static async Task<Result> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await errors);
    }
}
