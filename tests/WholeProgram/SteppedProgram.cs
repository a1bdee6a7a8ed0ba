using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Site.Tests.WholeProgram;

/// <summary>
/// The program, stopped by strace(1) after every system call that changes a folder: what lies on the disk then is
/// what a kill at that step leaves. Steps are counted, not timed, so a slow machine sees the same ones as a fast one.
/// </summary>
internal sealed partial class SteppedProgram : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    /// <summary>Some only exist on some processors, hence the question marks.</summary>
    private const string Calls =
        "?mkdir,?mkdirat,?unlink,?unlinkat,?rmdir,?rename,?renameat,?renameat2,?syncfs,?pwrite64";

    /// <summary>
    /// Follows threads, says nothing of its own, names the files behind descriptors, leaves out what is written.
    /// </summary>
    private static readonly string[] Options =
        ["-f", "-qqq", "-y", "-s", "0", "-e", $"trace={Calls}", "-e", $"inject={Calls}:signal=SIGSTOP"];

    /// <summary>Writes the process id that the shell shares with the program.</summary>
    private static readonly string[] Shell = ["sh", "-c", "echo $$; exec \"$@\"", "sh"];

    private readonly Process strace;
    private readonly string folder;
    private readonly Dictionary<string, string> lastCalls = new(StringComparer.Ordinal);
    private Task<string> output = Task.FromResult("");
    private int program;
    private bool isStopped;

    private SteppedProgram(Process strace, string folder) => (this.strace, this.folder) = (strace, folder);

    /// <summary>True where programs may be traced; gets strace where it is missing.</summary>
    public static bool IsPossible()
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

    /// <summary>Starts the program in a folder; steps outside that folder do not stop it for long.</summary>
    public static async Task<SteppedProgram> StartAsync(string folder, params string[] arguments)
    {
        var program = Cli.Start(folder, arguments);
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

    /// <summary>Lets the program run until it has done its next step.</summary>
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
        // Ends when nobody can write to it any more: strace may give up a moment before the last thread is gone.
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
                // "<... mkdir resumed>": the rest of a line that another thread's has cut in two.
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

    /// <summary>The thread is named where there are several.</summary>
    [GeneratedRegex(@"^(\[pid +(?<thread>\d+)\] )?(?<text>.*)$")]
    private static partial Regex Line();

    /// <summary>Numbers of signal(7) on Linux.</summary>
    private enum Signal
    {
        Kill = 9,
        Continue = 18,
    }
}
