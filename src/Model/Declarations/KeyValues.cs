namespace Site.Model;

/// <summary>The values of the declared keys of one file or entry.</summary>
public class KeyValues
{
    private readonly IReadOnlyDictionary<string, object?> values;
    private readonly Func<string, SourcePlace> placeOf;

    /// <summary>
    /// <paramref name="values"/> has null for a key without a valid value, or an empty array if its value is an array.
    /// </summary>
    public KeyValues(
        IReadOnlyDictionary<string, object?> values,
        bool isComplete,
        SourcePlace place,
        Func<string, SourcePlace> placeOf,
        ProblemList problems)
    {
        (this.values, this.placeOf) = (values, placeOf);
        (IsComplete, Place, Problems) = (isComplete, place, problems);
    }

    protected KeyValues(KeyValues other)
        : this(other.values, other.IsComplete, other.Place, other.placeOf, other.Problems)
    {
    }

    /// <summary>Whether all required keys have valid values.</summary>
    public bool IsComplete { get; }

    /// <summary>Where the mapping begins.</summary>
    public SourcePlace Place { get; }

    /// <summary>Receives problems found while creating the object.</summary>
    public ProblemList Problems { get; }

    /// <summary>
    /// The value of a key, or its fallback. Throws <see cref="KeyNotFoundException"/> if the key was not declared for
    /// the file or entry.
    /// </summary>
    public T Get<T>(Key<T> key) => (T)(values[key.Name] ?? key.Fallback)!;

    /// <summary>Whether a key has a valid value. Always true for a key whose value is an array.</summary>
    public bool Has(Key key) => values.GetValueOrDefault(key.Name) is not null;

    /// <summary>The place of a key's value; the place of the mapping if the key is absent.</summary>
    public SourcePlace PlaceOf(Key key) => placeOf(key.Name);
}
