namespace Site.Model;

/// <summary>
/// A key of front matter, of an entry in it, or of a data file. Each is declared once, in the file of its kind;
/// reading, <c>check</c>, the JSON Schemas, <c>new</c> and the guide's list of keys all use these declarations.
/// </summary>
/// <param name="Name">As authors write it: lower case, hyphens for spaces.</param>
/// <param name="Format">The format of its value.</param>
/// <param name="Description">One or more Danish sentences, shown to editors while they write.</param>
public abstract record Key(string Name, ValueFormat Format, string Description)
{
    /// <summary>When the key is required; null for never.</summary>
    public Requirement? Requirement { get; init; }

    /// <summary>A date declared earlier in the same file or entry, which this one must not precede; or null.</summary>
    public Key? NotBefore { get; init; }

    /// <summary>
    /// The value used if there is no valid one. Null, or a value with which later stages can go on: an archive with
    /// problems is never published, but one run should report as many as possible.
    /// </summary>
    public object? Fallback { get; init; }
}

/// <summary>A key whose value has the type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the value; nullable if it may be absent.</typeparam>
/// <inheritdoc cref="Key(string, ValueFormat, string)"/>
public sealed record Key<T>(string Name, ValueFormat Format, string Description) : Key(Name, Format, Description);

/// <summary>When a key is required: always, or unless another key has a certain value.</summary>
/// <param name="Other">A key of a <see cref="WordFormat"/>, declared earlier; null for always.</param>
/// <param name="Exception">The value of <paramref name="Other"/> for which the key is optional.</param>
public sealed record Requirement(Key? Other = null, object? Exception = null)
{
    /// <summary>Required regardless of other keys.</summary>
    public static Requirement Always { get; } = new();

    /// <summary>Whether the key is required given the values of other keys.</summary>
    /// <param name="values">The values of the keys declared earlier, by name.</param>
    public bool AppliesTo(IReadOnlyDictionary<string, object?> values) =>
        Other is null || !Equals(values[Other.Name], Exception);
}
