using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Site.Commands;

namespace Site.Tests;

/// <summary>
/// A process that runs the program's entry point for one command line after the other. Starting .NET and compiling the
/// program's code takes most of the time of a small build, and hundreds of tests run one. Two such processes serve all
/// tests.
/// </summary>
internal sealed class CliHost : IDisposable
{
    /// <summary>What the test assembly is started with to be such a process.</summary>
    public const string Argument = "cli-host";

    private static readonly SemaphoreSlim Free = new(Environment.ProcessorCount);

    private static readonly ConcurrentBag<CliHost> Idle = [];

    private readonly Process process = Process.Start(
        new ProcessStartInfo("dotnet", [typeof(CliHost).Assembly.Location, Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Runs a command line in a host that is idle, or in a new one.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">What follows the program's name.</param>
    /// <returns>Exit code, standard output and standard error, as from a process of its own.</returns>
    public static async Task<Cli.Result> RunAsync(string folder, string[] arguments)
    {
        await Free.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var host = Idle.TryTake(out var idle) ? idle : new CliHost();
            var result = await host.AskAsync(new Request(folder, arguments));
            if (host.process.HasExited)
            {
                host.Dispose();
            }
            else
            {
                Idle.Add(host);
            }

            return result;
        }
        finally
        {
            Free.Release();
        }
    }

    /// <summary>
    /// Answers requests, a line of JSON each, until standard input ends with the process that started this one.
    /// </summary>
    /// <returns>The exit code of this process.</returns>
    public static int Serve()
    {
        var (requests, answers) = (Console.In, Console.Out);
        while (requests.ReadLine() is { } line)
        {
            answers.WriteLine(JsonSerializer.Serialize(Run(JsonSerializer.Deserialize<Request>(line)!)));
        }

        return 0;
    }

    public void Dispose() => process.Dispose();

    private static Cli.Result Run(Request request)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Directory.SetCurrentDirectory(request.Folder);
        Console.SetOut(output);
        Console.SetError(errors);
        var exitCode = (int)typeof(SiteBuild).Assembly.EntryPoint!.Invoke(null, [request.Arguments])!;
        return new Cli.Result(exitCode, output.ToString(), errors.ToString());
    }

    private async Task<Cli.Result> AskAsync(Request request)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync() is { } answer)
        {
            return JsonSerializer.Deserialize<Cli.Result>(answer)!;
        }

        // What ends a process (a stack overflow, say) ends the host: its exit code and last words are those of the
        // program.
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Cli.Result(process.ExitCode, "", errors);
    }

    private sealed record Request(string Folder, string[] Arguments);
}
