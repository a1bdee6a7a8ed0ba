namespace Site.Linking;

/// <summary>
/// Union-find over 0..count-1, with path halving (R. E. Tarjan and J. van Leeuwen, Journal of the ACM 31:2, 1984).
/// </summary>
/// <param name="count">The number of elements.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The sets of two or more, each in ascending order.</summary>
    public IEnumerable<List<int>> Sets
    {
        get
        {
            var sets = new List<int>?[count];
            for (var element = 0; element < count; element++)
            {
                (sets[RootOf(element)] ??= new List<int>(1)).Add(element);
            }

            return sets.OfType<List<int>>().Where(set => set.Count > 1);
        }
    }

    /// <summary>Merges the sets of two elements.</summary>
    public void Join(int one, int other) => parents[RootOf(one)] = RootOf(other);

    private int RootOf(int element)
    {
        while (parents[element] != element)
        {
            element = parents[element] = parents[parents[element]];
        }

        return element;
    }
}
