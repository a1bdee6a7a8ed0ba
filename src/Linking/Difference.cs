using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>What a row of values lost and gained to become another.</summary>
/// <param name="Gone">The values of the first that the second does not have.</param>
/// <param name="Come">The values of the second that the first does not have.</param>
internal sealed record Difference<T>(ImmutableArray<T> Gone, ImmutableArray<T> Come)
{
    /// <summary>The difference between two rows; null where what both have stands in another order, or more often.</summary>
    public static Difference<T>? Between(ImmutableArray<T> before, ImmutableArray<T> now)
    {
        (before, now) = WithoutSameEnds(before, now);
        var (old, recent) = (before.ToHashSet(), now.ToHashSet());
        return before.Where(recent.Contains).SequenceEqual(now.Where(old.Contains))
            ? new Difference<T>([.. before.Where(value => !recent.Contains(value))], [.. now.Where(value => !old.Contains(value))])
            : null;
    }

    /// <summary>Beginnings and ends in common are taken away: they are nearly all, and cost next to nothing.</summary>
    private static (ImmutableArray<T> Before, ImmutableArray<T> Now) WithoutSameEnds(ImmutableArray<T> before, ImmutableArray<T> now)
    {
        var first = before.AsSpan().CommonPrefixLength(now.AsSpan());
        var same = EqualityComparer<T>.Default;
        var (endBefore, endNow) = (before.Length, now.Length);
        while (endBefore > first && endNow > first && same.Equals(before[endBefore - 1], now[endNow - 1]))
        {
            (endBefore, endNow) = (endBefore - 1, endNow - 1);
        }

        return (before[first..endBefore], now[first..endNow]);
    }
}
