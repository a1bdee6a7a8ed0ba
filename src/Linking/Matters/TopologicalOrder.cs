using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>
/// A topological order of a directed graph: every node after all its predecessors (A. B. Kahn, "Topological sorting of
/// large networks", Communications of the ACM 5:11, 1962).
/// </summary>
internal static class TopologicalOrder
{
    /// <summary>
    /// Sorts the keys of a map. Leaves out those in cycles, and their direct and indirect successors.
    /// </summary>
    /// <param name="predecessors">For each node its distinct predecessors; those that are not keys are ignored.</param>
    public static ImmutableArray<TNode> Sort<TNode>(IReadOnlyDictionary<TNode, ImmutableArray<TNode>> predecessors)
        where TNode : notnull
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
            foreach (var next in successors[node].Where(next => --unsortedPredecessors[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return sorted.ToImmutable();
    }
}
