using System.Diagnostics;

namespace Site.Tests;

/// <summary>The program as its users run it: arguments in; exit code and text out.</summary>
internal static class Cli
{
    public sealed record Result(int ExitCode, string Output, string Errors);

    /// <summary>Runs the program in the repository's folder, or in another.</summary>
    public static Task<Result> RunAsync(params string[] arguments) => RunInAsync(Repository.Root, arguments);

    public static Task<Result> RunInAsync(string folder, params string[] arguments) => RunAsync(Start(folder, arguments));

    /// <summary>How the program is started, for a test that changes its surroundings.</summary>
    public static ProcessStartInfo Start(string folder, params string[] arguments) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "vidensbanken.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    public static async Task<Result> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await errors);
    }
}
