namespace Site.Model;

/// <summary>The values of declared keys in one file or entry.</summary>
public class KeyValues
{
    private readonly IReadOnlyDictionary<string, object?> values;
    private readonly Func<string, SourcePlace> placeOf;

    /// <param name="values">By name; null for a key without a value that can be used.</param>
    /// <param name="isComplete">Whether no required key went without a value that can be used.</param>
    /// <param name="place">Where the keys begin.</param>
    /// <param name="placeOf">Where the value of a key stands.</param>
    /// <param name="problems">Where problems go that only what is made of the values can see.</param>
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

    /// <summary>The same values.</summary>
    protected KeyValues(KeyValues other)
        : this(other.values, other.IsComplete, other.Place, other.placeOf, other.Problems)
    {
    }

    /// <summary>Whether no required key went without a value that can be used.</summary>
    public bool IsComplete { get; }

    /// <summary>Where the keys begin.</summary>
    public SourcePlace Place { get; }

    /// <summary>Where problems go that only what is made of the values can see.</summary>
    public ProblemList Problems { get; }

    /// <summary>The value of a key, or its stand-in. The key must be among those that were read.</summary>
    public T Get<T>(Key<T> key) => (T)(values[key.Name] ?? key.StandIn)!;

    /// <summary>Whether a key has a value that can be used.</summary>
    public bool Has(Key key) => values.GetValueOrDefault(key.Name) is not null;

    /// <summary>Where the value of a key stands; where the keys begin for one that is absent.</summary>
    public SourcePlace PlaceOf(Key key) => placeOf(key.Name);
}
