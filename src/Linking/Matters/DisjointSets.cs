namespace Site.Linking;

/// <summary>Which of some things, called by numbers from 0, belong together, told two at a time: disjoint sets with path halving (Tarjan and van Leeuwen, J. ACM 31:2, 1984).</summary>
/// <param name="count">How many things there are.</param>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    /// <summary>The sets of two or more, each in ascending order.</summary>
    public IEnumerable<List<int>> Sets
    {
        get
        {
            var sets = new List<int>?[count];
            for (var thing = 0; thing < count; thing++)
            {
                (sets[RootOf(thing)] ??= new List<int>(1)).Add(thing);
            }

            return sets.OfType<List<int>>().Where(set => set.Count > 1);
        }
    }

    /// <summary>Lets two things, and all that either is joined to, belong together.</summary>
    public void Join(int one, int other) => parents[RootOf(one)] = RootOf(other);

    private int RootOf(int thing)
    {
        while (parents[thing] != thing)
        {
            thing = parents[thing] = parents[parents[thing]];
        }

        return thing;
    }
}
