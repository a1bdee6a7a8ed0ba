using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Site.Benchmarks;

/// <summary>The time and memory that a program took, its child processes included.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="ProcessorSeconds">User and system time of all its processes.</param>
/// <param name="PeakBytes">
/// The peak resident memory of a single process, the one with the highest peak. Linux counts what this program held
/// when it started the other one as well, so a peak below about 30 MB is not that of the program measured.
/// </param>
internal sealed partial record MeasuredRun(double Seconds, double ProcessorSeconds, long PeakBytes)
{
    /// <summary>The command-line argument for <see cref="MeasureInThisProcess"/>.</summary>
    public const string Command = "measure-process";

    /// <summary>The <c>who</c> argument of getrusage(2) for child processes that have exited.</summary>
    private const int Children = -1;

    /// <summary>
    /// Runs a program to its end and measures it. This happens in a new process, as the operating system keeps only
    /// the highest peak of all child processes that a process ever had. Linux only.
    /// </summary>
    /// <exception cref="InvalidOperationException">The program's exit code is not 0.</exception>
    public static MeasuredRun Measure(string program, params string[] arguments) =>
        JsonSerializer.Deserialize<MeasuredRun>(
            ChildProcess.Run(Environment.ProcessPath!, [Command, program, .. arguments]))!;

    /// <summary>Runs a program to its end and measures it; this process must not have had any child before.</summary>
    /// <returns>The measurements, as JSON.</returns>
    /// <inheritdoc cref="Measure" path="/exception"/>
    public static string MeasureInThisProcess(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        ChildProcess.Run(program, arguments);
        var seconds = clock.Elapsed.TotalSeconds;
        if (GetResourceUsage(Children, out var usage) != 0)
        {
            throw new InvalidOperationException($"getrusage failed: error {Marshal.GetLastPInvokeError()}");
        }

        return JsonSerializer.Serialize(new MeasuredRun(seconds, usage.ProcessorSeconds, usage.PeakKibibytes * 1024));
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>The first fields of <c>struct rusage</c> as 64-bit Linux has it, which is 144 bytes long.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct ResourceUsage
    {
        private readonly long userSeconds, userMicroseconds, systemSeconds, systemMicroseconds, peakKibibytes;

        public double ProcessorSeconds => userSeconds + systemSeconds + ((userMicroseconds + systemMicroseconds) / 1e6);

        public long PeakKibibytes => peakKibibytes;
    }
}
