using System.Collections.Immutable;

namespace Site.Linking;

/// <summary>
/// Keeps what was made last, and hands it out again while it would be made of the same. The maker is given its inputs and
/// nothing else: whatever decides what it makes is among what is compared.
/// </summary>
/// <param name="make">Makes the value, of which the last one, where there is one, may be a part. It must be a function of its inputs alone.</param>
internal sealed class Kept<TInput, TValue>(Func<ImmutableArray<TInput>, TValue?, TValue> make)
{
    /// <param name="make">Makes the value.</param>
    public Kept(Func<ImmutableArray<TInput>, TValue> make)
        : this((inputs, _) => make(inputs))
    {
    }

    private readonly Seen<TInput> inputs = new();
    private (bool IsMade, TValue? Value) last;

    /// <summary>What is made of some inputs.</summary>
    public TValue Of(IEnumerable<TInput> now)
    {
        if (inputs.Differs(now) || !last.IsMade)
        {
            var before = last.Value;
            last = default;
            last = (true, make(inputs.Last, before));
        }

        return last.Value!;
    }
}

/// <summary>Remembers a row of values.</summary>
internal sealed class Seen<T>
{
    /// <summary>The row seen last; default before the first.</summary>
    public ImmutableArray<T> Last { get; private set; }

    /// <summary>Whether a row is another than the last one; it is the last one from now on.</summary>
    public bool Differs(IEnumerable<T> now)
    {
        if (!Last.IsDefault && Last.SequenceEqual(now))
        {
            return false;
        }

        Last = [.. now];
        return true;
    }
}
