using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Site.Model;

/// <summary>Collects problems. Thread-safe.</summary>
public sealed class ProblemList
{
    private readonly ConcurrentQueue<Problem> problems = new();

    public void Add(SourcePlace place, string what, string remedy) =>
        problems.Enqueue(new Problem(place, what, remedy));

    /// <summary>Adds a warning, which does not prevent publishing.</summary>
    public void Warn(SourcePlace place, string what, string remedy) =>
        problems.Enqueue(new Problem(place, what, remedy, IsWarning: true));

    public void AddRange(IEnumerable<Problem> others)
    {
        foreach (var problem in others)
        {
            problems.Enqueue(problem);
        }
    }

    /// <summary>The problems so far, sorted and without duplicates.</summary>
    public ImmutableArray<Problem> Sorted => [.. problems.Distinct().Order()];
}
