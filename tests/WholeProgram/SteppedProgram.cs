using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Site.Tests.WholeProgram;

/// <summary>
/// Runs the program and stops it with strace(1) after every system call that changes files. The files are then as a
/// kill at that step would leave them. Steps are counted, not timed, so they are the same on slow and fast machines.
/// </summary>
internal sealed partial class SteppedProgram : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    /// <summary>The question marks are for calls that do not exist on all processors.</summary>
    private const string Calls =
        "?mkdir,?mkdirat,?unlink,?unlinkat,?rmdir,?rename,?renameat,?renameat2,?syncfs,?pwrite64";

    /// <summary>
    /// Follows threads, prints no messages of strace, prints the paths of file descriptors, and omits written data.
    /// </summary>
    private static readonly string[] Options =
        ["-f", "-qqq", "-y", "-s", "0", "-e", $"trace={Calls}", "-e", $"inject={Calls}:signal=SIGSTOP"];

    /// <summary>Prints the process id, which is also the program's, as the program replaces the shell.</summary>
    private static readonly string[] Shell = ["sh", "-c", "echo $$; exec \"$@\"", "sh"];

    private readonly Process strace;
    private readonly string folder;
    private readonly Dictionary<string, string> lastCalls = new(StringComparer.Ordinal);
    private Task<string> output = Task.FromResult("");
    private int program;
    private bool isStopped;

    private SteppedProgram(Process strace, string folder) => (this.strace, this.folder) = (strace, folder);

    /// <summary>Installs strace if it is missing. Returns true if programs can be traced here.</summary>
    public static bool TryPrepare()
    {
        if (OperatingSystem.IsLinux() && !File.Exists(Strace))
        {
            SystemPackage.Install("strace");
        }

        if (!File.Exists(Strace))
        {
            return false;
        }

        var start = new ProcessStartInfo(Strace, ["-qqq", "true"]) { RedirectStandardError = true };
        using var attempt = Process.Start(start)!;
        attempt.WaitForExit();
        return attempt.ExitCode == 0;
    }

    /// <summary>Starts the program in a folder. Steps outside that folder are skipped.</summary>
    public static async Task<SteppedProgram> StartAsync(string folder, params string[] arguments)
    {
        var program = Cli.CreateStartInfo(folder, arguments);
        var start = new ProcessStartInfo(Strace, [.. Options, .. Shell, program.FileName, .. program.ArgumentList])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var stepped = new SteppedProgram(Process.Start(start)!, folder);
        var id = await stepped.strace.StandardOutput.ReadLineAsync();
        stepped.program = int.Parse(id!, CultureInfo.InvariantCulture);
        stepped.output = stepped.strace.StandardOutput.ReadToEndAsync();
        return stepped;
    }

    /// <summary>Lets the program run until it has made its next step.</summary>
    /// <returns>
    /// The step as strace writes it, for example <c>mkdir("/tmp/a/.output.ny", 0777) = 0</c>; null when the program
    /// has ended.
    /// </returns>
    public async Task<string?> NextAsync()
    {
        while (await NextAnywhereAsync() is { } step)
        {
            if (step.Contains(folder, StringComparison.Ordinal))
            {
                return step;
            }
        }

        await strace.WaitForExitAsync();
        return null;
    }

    /// <summary>Kills the program where it is stopped (SIGKILL).</summary>
    public async Task KillAsync()
    {
        Send(Signal.Kill);
        await strace.StandardError.ReadToEndAsync();
        // Output ends when no process can write to it. strace may exit a moment before the program's last thread.
        await output;
        await strace.WaitForExitAsync();
        Assert.NotEqual(0, strace.ExitCode);
    }

    /// <summary>The program's exit code, once it has ended.</summary>
    public int ExitCode => strace.ExitCode;

    public void Dispose()
    {
        if (!strace.HasExited)
        {
            Send(Signal.Kill);
        }

        strace.Dispose();
    }

    private async Task<string?> NextAnywhereAsync()
    {
        if (isStopped)
        {
            Send(Signal.Continue);
            isStopped = false;
        }

        string? step = null;
        while (await strace.StandardError.ReadLineAsync() is { } line)
        {
            var parts = Line().Match(line);
            var (thread, text) = (parts.Groups["thread"].Value, parts.Groups["text"].Value);
            if (text.StartsWith("--- SIGSTOP", StringComparison.Ordinal))
            {
                step = lastCalls.GetValueOrDefault(thread, "");
            }
            else if (step is not null && text.StartsWith("--- stopped by SIGSTOP", StringComparison.Ordinal))
            {
                isStopped = true;
                return step;
            }
            else if (!text.StartsWith("---", StringComparison.Ordinal))
            {
                // "<... mkdir resumed>": the rest of a line that was interrupted by the line of another thread.
                var isRest = text.StartsWith("<...", StringComparison.Ordinal);
                lastCalls[thread] = isRest ? lastCalls.GetValueOrDefault(thread) + text : text;
            }
        }

        return null;
    }

    private void Send(Signal signal) => _ = Kill(program, (int)signal);

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    /// <summary>A line has the thread's id if there are several threads.</summary>
    [GeneratedRegex(@"^(\[pid +(?<thread>\d+)\] )?(?<text>.*)$")]
    private static partial Regex Line();

    /// <summary>Signal numbers on Linux; see signal(7).</summary>
    private enum Signal
    {
        Kill = 9,
        Continue = 18,
    }
}
