using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The format of a key's value. <c>KeyReader</c> and <c>JsonSchema</c> each need a line for a new format.
/// </summary>
public abstract record ValueFormat
{
    /// <summary>
    /// Whether the value may be a list. The value read is then an array; a single value is a list of one.
    /// </summary>
    public virtual bool IsList => false;

    /// <summary>The value if the key is absent: an empty array for lists, else null.</summary>
    public virtual object? ValueWhenAbsent => null;
}

/// <summary>One line of text, possibly converted.</summary>
/// <param name="Convert">Converts the text; returns null, with a problem added, if it is invalid.</param>
public sealed record TextFormat(Func<PlacedText, ProblemList, object?> Convert) : ValueFormat;

/// <summary>A whole number from 0: an <see cref="int"/>.</summary>
public sealed record NumberFormat : ValueFormat;

/// <summary>The number of an item on its agenda, <c>2</c> or <c>2.10</c>: an <see cref="Model.ItemNumber"/>.</summary>
public sealed record ItemNumberFormat : ValueFormat;

/// <summary>A number in Danish form, with or without decimals: a <see cref="decimal"/>.</summary>
public sealed record DecimalFormat : ValueFormat;

/// <summary>A <see cref="PartialDate"/>: the day, or day and month, may be unknown.</summary>
public sealed record DateFormat : ValueFormat;

/// <summary>A date with its day: a <see cref="DateOnly"/>.</summary>
public sealed record DayFormat : ValueFormat;

/// <summary>Yes or no: a <see cref="bool"/>.</summary>
public sealed record FlagFormat : ValueFormat;

/// <summary>A word of a fixed vocabulary: a value of its enum.</summary>
/// <param name="Words">The words, in the order in which they are offered.</param>
/// <param name="Find">The value of a word, or null for any other.</param>
public sealed record WordFormat(ImmutableArray<string> Words, Func<string, object?> Find) : ValueFormat;

/// <summary>The id of an entry of a vocabulary: a <see cref="VocabularyEntry"/>.</summary>
/// <param name="File">The vocabulary.</param>
public sealed record EntryFormat(VocabularyFile File) : ValueFormat;

/// <summary>Ids of entries of a vocabulary, without duplicates: an array of strings.</summary>
/// <param name="File">The vocabulary.</param>
public sealed record EntriesFormat(VocabularyFile File) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => ImmutableArray<string>.Empty;
}

/// <summary>A list of single-line texts.</summary>
/// <param name="Convert">Converts the texts to an array; invalid ones are left out, with a problem added.</param>
public sealed record TextsFormat(Func<ImmutableArray<PlacedText>, ProblemList, object> Convert) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => Convert([], new ProblemList());
}

/// <summary>A file in the page's own folder or below it: its path below <c>input/</c>, a string.</summary>
/// <param name="Remedy">The remedy if there is no such file, in Danish.</param>
public sealed record FileFormat(string Remedy) : ValueFormat;

/// <summary>Keys and values, or a list of them.</summary>
/// <param name="Entry">The keys of an entry.</param>
/// <param name="Combine">
/// Combines the objects created from the entries into the value. Entries without a required value have been left out.
/// </param>
public record MappingsFormat(KeySet Entry, Func<ImmutableArray<object>, object?> Combine) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => Combine([]);
}
