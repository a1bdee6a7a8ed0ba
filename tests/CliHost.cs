using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Site.Commands;

namespace Site.Tests;

/// <summary>
/// A process that runs the program's entry point for one command line after another. It saves hundreds of tests the
/// time to start .NET and compile the program's code, which is most of a small build. There are as many hosts as
/// processors.
/// </summary>
internal sealed class CliHost : IDisposable
{
    /// <summary>The command-line argument that makes the test assembly run as a host.</summary>
    public const string Argument = "cli-host";

    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    private static readonly ConcurrentBag<CliHost> Idle = [];

    private readonly Process process = Process.Start(
        new ProcessStartInfo("dotnet", [typeof(CliHost).Assembly.Location, Argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Runs a command line in an idle host, or in a new one if none is idle.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The command-line arguments.</param>
    /// <returns>Exit code, standard output and standard error of this run.</returns>
    public static async Task<Cli.Result> RunAsync(string folder, string[] arguments)
    {
        await Slots.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var host = Idle.TryTake(out var idle) ? idle : new CliHost();
            var result = await host.SendAsync(new Request(folder, arguments));
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
            Slots.Release();
        }
    }

    /// <summary>
    /// Answers requests, one line of JSON each, until standard input is closed, as it is when the tests' process exits.
    /// </summary>
    /// <returns>The host's exit code.</returns>
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

    private async Task<Cli.Result> SendAsync(Request request)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request));
        await process.StandardInput.FlushAsync();
        if (await process.StandardOutput.ReadLineAsync() is { } answer)
        {
            return JsonSerializer.Deserialize<Cli.Result>(answer)!;
        }

        // The program crashed, for example by a stack overflow, and the host with it: the host's exit code and error
        // output are the program's.
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Cli.Result(process.ExitCode, "", errors);
    }

    private sealed record Request(string Folder, string[] Arguments);
}
