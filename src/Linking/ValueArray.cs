using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>An array that equals another of equal elements.</summary>
internal readonly record struct ValueArray<T>(ImmutableArray<T> Items)
{
    public static implicit operator ValueArray<T>(ImmutableArray<T> items) => new(items);

    /// <summary>One from any row of elements, copied only where it is no array.</summary>
    public static ValueArray<T> Of(IEnumerable<T> items) => items is ImmutableArray<T> array ? array : [.. items];

    /// <inheritdoc/>
    public bool Equals(ValueArray<T> other) => Items == other.Items || Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Items.IsDefault ? 0 : Items.Length;
}
