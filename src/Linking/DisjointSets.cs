namespace Site.Linking;

/// <summary>Which things belong together, told two at a time: disjoint sets with path halving (Tarjan and van Leeuwen, J. ACM 31:2, 1984).</summary>
internal sealed class DisjointSets<T> where T : notnull
{
    private readonly Dictionary<T, T> parents = [];

    /// <summary>Everything that was ever joined to another, set by set.</summary>
    public IEnumerable<List<T>> Sets => parents.Keys.ToList().GroupBy(RootOf).Select(set => set.ToList()).Where(set => set.Count > 1);

    /// <summary>Lets two things, and all that either is joined to, belong together.</summary>
    public void Join(T one, T other) => parents[RootOf(one)] = RootOf(other);

    private T RootOf(T thing)
    {
        while (parents.TryGetValue(thing, out var parent) && !parent.Equals(thing))
        {
            parents[thing] = parents[parent];
            thing = parent;
        }

        parents.TryAdd(thing, thing);
        return thing;
    }
}
