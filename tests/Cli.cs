using System.Diagnostics;

namespace Site.Tests;

/// <summary>The program as its users run it: arguments in; exit code and text out.</summary>
internal static class Cli
{
    public sealed record Result(int ExitCode, string Output, string Errors);

    /// <summary>Runs the program in the repository's folder, or in another.</summary>
    public static Task<Result> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, arguments);

    /// <summary>Runs the program in a folder, in a <see cref="CliHost"/>.</summary>
    public static Task<Result> RunInAsync(string folder, params string[] arguments) =>
        CliHost.RunAsync(folder, arguments);

    /// <summary>
    /// How the program is started in a process of its own, for a test that changes its surroundings or kills it.
    /// </summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "vidensbanken.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>
    /// The same start within a limit of the shell's <c>ulimit</c>, for example <c>-t 10</c> for ten seconds of
    /// processor time.
    /// </summary>
    /// <param name="limit">What <c>ulimit</c> is given.</param>
    /// <param name="program">The start.</param>
    /// <param name="before">What the shell does first, for example ignoring the limit's signal.</param>
    public static ProcessStartInfo Limited(string limit, ProcessStartInfo program, string before = ":") =>
        new("bash", ["-c", $"{before}; ulimit {limit}; exec \"$@\"", "bash", program.FileName, .. program.ArgumentList])
        {
            WorkingDirectory = program.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    /// <summary>Runs a process to its end.</summary>
    public static async Task<Result> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await errors);
    }
}
