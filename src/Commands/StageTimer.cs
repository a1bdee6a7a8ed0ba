using System.Diagnostics;

namespace Site.Commands;

/// <summary>What a stage of a build did.</summary>
/// <param name="Name">What it does ("Læser").</param>
/// <param name="Outcome">Its result ("4 møder, 49 punkter, 4 sider").</param>
/// <param name="Time">How long it took.</param>
public sealed record StageReport(string Name, string Outcome, TimeSpan Time);

/// <summary>Runs the stages of a build and reports each.</summary>
/// <param name="starting">Called with a stage's name as it begins.</param>
/// <param name="finished">Called with a stage's report as it ends.</param>
public sealed class StageTimer(Action<string> starting, Action<StageReport> finished)
{
    /// <summary>Reports nothing.</summary>
    public static StageTimer Silent { get; } = new(_ => { }, _ => { });

    /// <summary>Runs a stage.</summary>
    /// <param name="name">Its name ("Læser").</param>
    /// <param name="run">What it does.</param>
    /// <param name="outcome">Describes its result.</param>
    public T Run<T>(string name, Func<T> run, Func<T, string> outcome)
    {
        starting(name);
        var clock = Stopwatch.StartNew();
        var result = run();
        finished(new StageReport(name, outcome(result), clock.Elapsed));
        return result;
    }

    /// <summary>Runs an asynchronous stage; others may run at the same time.</summary>
    /// <inheritdoc cref="Run"/>
    public async Task<T> RunAsync<T>(string name, Func<Task<T>> run, Func<T, string> outcome)
    {
        starting(name);
        var clock = Stopwatch.StartNew();
        var result = await run();
        finished(new StageReport(name, outcome(result), clock.Elapsed));
        return result;
    }

    /// <summary>Reports something that took no time.</summary>
    public void Note(string name, string outcome) => finished(new StageReport(name, outcome, TimeSpan.Zero));
}
