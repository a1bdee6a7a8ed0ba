using System.Diagnostics;

namespace Site.Commands;

/// <summary>A stage of a build that has ended.</summary>
/// <param name="Name">The stage's name ("Læser").</param>
/// <param name="Outcome">Its result ("4 møder, 49 punkter, 4 sider").</param>
/// <param name="Time">The time it took.</param>
public sealed record StageReport(string Name, string Outcome, TimeSpan Time);

/// <summary>Runs the stages of a build and reports each.</summary>
/// <param name="onStart">Called with a stage's name when it begins.</param>
/// <param name="onEnd">Called with a stage's report when it ends.</param>
public sealed class StageTimer(Action<string> onStart, Action<StageReport> onEnd)
{
    /// <summary>Reports nothing.</summary>
    public static StageTimer Silent { get; } = new(_ => { }, _ => { });

    /// <summary>Runs a stage.</summary>
    /// <param name="name">The stage's name ("Læser").</param>
    /// <param name="run">The work.</param>
    /// <param name="outcome">Describes the result for the report.</param>
    /// <returns>The result.</returns>
    public T Run<T>(string name, Func<T> run, Func<T, string> outcome)
    {
        onStart(name);
        var clock = Stopwatch.StartNew();
        var result = run();
        onEnd(new StageReport(name, outcome(result), clock.Elapsed));
        return result;
    }

    /// <summary>Runs an asynchronous stage; others may run at the same time.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task<T> RunAsync<T>(string name, Func<Task<T>> run, Func<T, string> outcome)
    {
        onStart(name);
        var clock = Stopwatch.StartNew();
        var result = await run();
        onEnd(new StageReport(name, outcome(result), clock.Elapsed));
        return result;
    }

    /// <summary>Reports something that took no time.</summary>
    public void Note(string name, string outcome) => onEnd(new StageReport(name, outcome, TimeSpan.Zero));
}
