using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Site.Commands;

/// <summary>Shows a build's progress: a spinner on a terminal, plain lines elsewhere.</summary>
internal static class BuildProgress
{
    public static Task<T> ShowAsync<T>(Func<StageTimer, Task<T>> build) =>
        Console.IsOutputRedirected
            ? build(new StageTimer(_ => { }, stage => Console.WriteLine(FormatLine(stage))))
            : AnsiConsole.Status().Spinner(Spinner.Known.Dots).StartAsync("Begynder", context => build(new StageTimer(
                name => context.Status(Markup.Escape(name)),
                stage => AnsiConsole.MarkupLineInterpolated(
                    CultureInfo.InvariantCulture, $"[green]✓[/] {FormatLine(stage)}"))));

    public static void WriteTotal(TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        var megabytes = process.PeakWorkingSet64 / 1_000_000;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Færdig på {time.TotalSeconds:F1} s (højst {megabytes} MB hukommelse)."));
    }

    private static string FormatLine(StageReport stage) =>
        string.Create(
            CultureInfo.InvariantCulture, $"{stage.Name,-15}{stage.Time.TotalSeconds,6:F2} s  {stage.Outcome}");
}
