using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Site.Model;

/// <summary>Gathers problems from files read side by side.</summary>
public sealed class ProblemList
{
    private readonly ConcurrentQueue<Problem> problems = new();

    public void Add(SourcePlace place, string what, string remedy) =>
        problems.Enqueue(new Problem(place, what, remedy));

    /// <summary>Adds a warning for something an editor should look at, which does not stop the build.</summary>
    public void Warn(SourcePlace place, string what, string remedy) =>
        problems.Enqueue(new Problem(place, what, remedy, IsWarning: true));

    /// <summary>Takes over what another list gathered.</summary>
    public void AddRange(IEnumerable<Problem> others)
    {
        foreach (var problem in others)
        {
            problems.Enqueue(problem);
        }
    }

    /// <summary>All of them, sorted, each once.</summary>
    public ImmutableArray<Problem> Sorted => [.. problems.Distinct().Order()];
}
