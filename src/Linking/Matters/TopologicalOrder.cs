using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>
/// A topological order of a directed graph: every node after all its predecessors (A. B. Kahn, "Topological sorting of
/// large networks", Communications of the ACM 5:11, 1962).
/// </summary>
/// <param name="Sorted">The nodes that can be ordered.</param>
/// <param name="Unsorted">The others: nodes in cycles, and their direct and indirect successors.</param>
internal sealed record TopologicalOrder<TNode>(ImmutableArray<TNode> Sorted, IReadOnlySet<TNode> Unsorted)
    where TNode : notnull
{
    /// <summary>Orders the keys of a map.</summary>
    /// <param name="predecessors">For each node its distinct predecessors; those that are not keys are ignored.</param>
    public static TopologicalOrder<TNode> From(IReadOnlyDictionary<TNode, ImmutableArray<TNode>> predecessors)
    {
        var successors = predecessors.SelectMany(node => node.Value.Select(before => (before, node.Key)))
            .ToLookup(edge => edge.before, edge => edge.Key);
        var unsortedPredecessors = predecessors.ToDictionary(
            node => node.Key, node => node.Value.Count(predecessors.ContainsKey));
        var ready = new Queue<TNode>(predecessors.Keys.Where(node => unsortedPredecessors[node] == 0));
        var sorted = ImmutableArray.CreateBuilder<TNode>();
        while (ready.TryDequeue(out var node))
        {
            sorted.Add(node);
            unsortedPredecessors.Remove(node);
            foreach (var next in successors[node].Where(next => --unsortedPredecessors[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return new TopologicalOrder<TNode>(sorted.ToImmutable(), unsortedPredecessors.Keys.ToHashSet());
    }
}
