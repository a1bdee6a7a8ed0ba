namespace Site.Model;

/// <summary>
/// A key of front matter, of an entry in it, or of a data file. Each key is declared once, in the file of its kind.
/// Reading, <c>check</c>, the JSON Schemas, <c>new</c> and the guide's list of keys all use the declaration.
/// </summary>
/// <param name="Name">The key as authors write it: lower case, with hyphens for spaces.</param>
/// <param name="Format">The format of its value.</param>
/// <param name="Description">One or more Danish sentences, shown to editors while they write.</param>
public abstract record Key(string Name, ValueFormat Format, string Description)
{
    /// <summary>When the key is required; null for never.</summary>
    public Requirement? Requirement { get; init; }

    /// <summary>
    /// For a date: the key of the date that it must not precede, or null. That key is declared earlier for the same
    /// file or entry.
    /// </summary>
    public Key? NotBefore { get; init; }

    /// <summary>
    /// The value used if the file has no valid one; null for none. If a required value is missing, the archive is not
    /// published, but a fallback lets later stages continue. So one run reports as many problems as possible.
    /// </summary>
    public object? Fallback { get; init; }
}

/// <summary>A key whose value has the type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the value; nullable if it may be absent.</typeparam>
/// <inheritdoc cref="Key(string, ValueFormat, string)"/>
public sealed record Key<T>(string Name, ValueFormat Format, string Description) : Key(Name, Format, Description);

/// <summary>When a key is required: always, or unless another key has a certain value.</summary>
/// <param name="Other">An earlier-declared key with a <see cref="WordFormat"/>; null for always.</param>
/// <param name="OptionalWhen">The value of <paramref name="Other"/> for which the key is optional.</param>
public sealed record Requirement(Key? Other = null, object? OptionalWhen = null)
{
    /// <summary>The key is required regardless of other keys.</summary>
    public static Requirement Always { get; } = new();

    /// <summary>Whether the key is required given the values of other keys.</summary>
    /// <param name="values">The values of all earlier-declared keys, by name.</param>
    public bool AppliesTo(IReadOnlyDictionary<string, object?> values) =>
        Other is null || !Equals(values[Other.Name], OptionalWhen);
}
