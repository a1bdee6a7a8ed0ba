using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// Keys that stand together in an entry of a list or in a data file, and what is made of their values.
/// </summary>
/// <param name="Keys">In the order in which editors are shown them.</param>
public abstract record KeySet(ImmutableArray<Key> Keys)
{
    /// <summary>What their values make; null where they lack what it must have, which has been reported.</summary>
    public abstract object? Create(KeyValues values);
}

/// <inheritdoc/>
/// <param name="Keys">In the order in which editors are shown them.</param>
/// <param name="Make">Makes it of values among which every required one is.</param>
/// <typeparam name="T">What is made.</typeparam>
public sealed record KeySet<T>(ImmutableArray<Key> Keys, Func<KeyValues, T?> Make) : KeySet(Keys) where T : class
{
    /// <summary>
    /// Whether something is made even of values that lack a required one; a stand-in is then in its place.
    /// </summary>
    public bool TakesIncomplete { get; init; }

    /// <inheritdoc/>
    public override object? Create(KeyValues values) => values.IsComplete || TakesIncomplete ? Make(values) : null;
}
