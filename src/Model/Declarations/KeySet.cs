using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The keys of a data file or of an entry in a list. Creates an object from their values.</summary>
/// <param name="Keys">In the order in which editors are shown them.</param>
public abstract record KeySet(ImmutableArray<Key> Keys)
{
    /// <summary>Creates the object; returns null if a required value is missing, which has been reported.</summary>
    public abstract object? Create(KeyValues values);
}

/// <inheritdoc/>
/// <param name="Keys">In the order in which editors are shown them.</param>
/// <param name="Make">
/// Creates the object from the values. Required values are present unless <see cref="AllowsIncomplete"/>.
/// </param>
/// <typeparam name="T">The type of the object.</typeparam>
public sealed record KeySet<T>(ImmutableArray<Key> Keys, Func<KeyValues, T?> Make) : KeySet(Keys) where T : class
{
    /// <summary>
    /// True if an object is created even if required values are missing. Each then has its <see cref="Key.Fallback"/>.
    /// </summary>
    public bool AllowsIncomplete { get; init; }

    /// <inheritdoc/>
    public override object? Create(KeyValues values) => values.IsComplete || AllowsIncomplete ? Make(values) : null;
}
