using System.Collections.Immutable;
using Site.Linking;

namespace Site.Tests.Linking.Matters;

public class TopologicalOrderTests
{
    [Fact]
    public void ANodeComesAfterAllItsPredecessors()
    {
        var order = Of(("d", ["b", "c"]), ("c", ["a"]), ("b", ["a", "c"]), ("a", []));

        Assert.Equal(["a", "c", "b", "d"], order.Sorted);
        Assert.Empty(order.Unsorted);
    }

    [Fact]
    public void PredecessorsThatAreNoNodesAreIgnored() => Assert.Equal(["a"], Of(("a", ["elsewhere"])).Sorted);

    [Fact]
    public void CyclesAndWhatComesAfterThemAreLeftUnsorted()
    {
        var order = Of(("one", ["two"]), ("two", ["one"]), ("after", ["two"]), ("before", []), ("self", ["self"]));

        Assert.Equal(["before"], order.Sorted);
        Assert.Equal(["after", "one", "self", "two"], order.Unsorted.Order(StringComparer.Ordinal));
    }

    private static TopologicalOrder<string> Of(params (string Node, string[] Predecessors)[] graph) =>
        TopologicalOrder<string>.From(
            graph.ToDictionary(node => node.Node, node => node.Predecessors.ToImmutableArray()));
}
