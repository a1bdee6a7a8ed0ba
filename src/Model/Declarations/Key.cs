namespace Site.Model;

/// <summary>
/// A key of a front matter, of an entry in a list there, or of a data file: declared once, in the file of the kind it
/// belongs to. Reading, <c>check</c>, the JSON Schemas, <c>new</c> and the guide's list of keys walk these
/// declarations.
/// </summary>
/// <param name="Name">As authors write it: small letters, hyphens for spaces.</param>
/// <param name="Format">What may stand as its value.</param>
/// <param name="Description">One or more Danish sentences, shown to editors as they write it.</param>
public abstract record Key(string Name, ValueFormat Format, string Description)
{
    /// <summary>When the key must be there; null where it may always be left out.</summary>
    public Requirement? Requirement { get; init; }

    /// <summary>
    /// A date, declared before this one in the same file or entry, that this one must not lie before; or null.
    /// </summary>
    public Key? NotBefore { get; init; }

    /// <summary>
    /// What is read where there is no value that can be used: null, or a value for the rest of the program to go on
    /// with, since an archive with problems is never published, and the more of it there is, the more one run can
    /// report.
    /// </summary>
    public object? StandIn { get; init; }
}

/// <summary>A key whose value is read as a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the value; nullable where the value may be absent.</typeparam>
/// <inheritdoc cref="Key(string, ValueFormat, string)"/>
public sealed record Key<T>(string Name, ValueFormat Format, string Description) : Key(Name, Format, Description);

/// <summary>When a key must be there: always, or unless another key has a certain word.</summary>
/// <param name="Other">A key of a <see cref="WordFormat"/>, declared before the required one; null for always.</param>
/// <param name="Exception">The value of <paramref name="Other"/> beside which the key may be left out.</param>
public sealed record Requirement(Key? Other = null, object? Exception = null)
{
    /// <summary>Whatever the other keys say.</summary>
    public static Requirement Always { get; } = new();

    /// <summary>Whether the key must be there beside these values.</summary>
    /// <param name="values">The values of the keys declared before it, by name.</param>
    public bool AppliesTo(IReadOnlyDictionary<string, object?> values) =>
        Other is null || !Equals(values[Other.Name], Exception);
}
