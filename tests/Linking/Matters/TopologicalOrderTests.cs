using System.Collections.Immutable;
using Site.Linking;

namespace Site.Tests.Linking.Matters;

public class TopologicalOrderTests
{
    [Fact]
    public void ANodeComesAfterAllItsPredecessors() =>
        Assert.Equal(["a", "c", "b", "d"], Sort(("d", ["b", "c"]), ("c", ["a"]), ("b", ["a", "c"]), ("a", [])));

    [Fact]
    public void PredecessorsThatAreNoNodesAreIgnored() => Assert.Equal(["a"], Sort(("a", ["elsewhere"])));

    [Fact]
    public void CyclesAndWhatComesAfterThemAreLeftOut() => Assert.Equal(
        ["before"],
        Sort(("one", ["two"]), ("two", ["one"]), ("after", ["two"]), ("before", []), ("self", ["self"])));

    private static ImmutableArray<string> Sort(params (string Node, string[] Predecessors)[] graph) =>
        TopologicalOrder.Sort(graph.ToDictionary(node => node.Node, node => node.Predecessors.ToImmutableArray()));
}
