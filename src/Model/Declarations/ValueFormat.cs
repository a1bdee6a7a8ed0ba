using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The format of a key's value. For a new format, add a line in <c>KeyReader</c> and in <c>JsonSchema</c>.
/// </summary>
public abstract record ValueFormat
{
    /// <summary>Whether the value may be a list. A single value is then read as a list of one.</summary>
    public virtual bool IsList => false;

    /// <summary>The value if the key is absent: null, or an empty array if the value is an array.</summary>
    public virtual object? ValueWhenAbsent => null;
}

/// <summary>One line of text, possibly converted.</summary>
/// <param name="Convert">Converts the text. Returns null, with a problem added, if the text is invalid.</param>
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

/// <summary>One of a fixed list of words. The value is the enum value that the word names.</summary>
/// <param name="Words">The words, in the order in which they are offered.</param>
/// <param name="Find">Returns the value of a word; null for an unknown word.</param>
public sealed record WordFormat(ImmutableArray<string> Words, Func<string, object?> Find) : ValueFormat;

/// <summary>An entry of a vocabulary, written as its id: a <see cref="VocabularyEntry"/>.</summary>
public sealed record EntryFormat(VocabularyFile File) : ValueFormat;

/// <summary>Ids of entries of a vocabulary, without duplicates: an array of strings.</summary>
public sealed record EntriesFormat(VocabularyFile File) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => ImmutableArray<string>.Empty;
}

/// <summary>A list of single-line texts.</summary>
/// <param name="Convert">
/// Converts the texts to an array. Invalid ones are left out, with a problem added for each.
/// </param>
public sealed record TextsFormat(Func<ImmutableArray<PlacedText>, ProblemList, object> Convert) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => Convert([], new ProblemList());
}

/// <summary>A file in the page's own folder or below it: its path below <c>input/</c>, a string.</summary>
/// <param name="Remedy">The remedy shown if there is no such file, in Danish.</param>
public sealed record FileFormat(string Remedy) : ValueFormat;

/// <summary>A mapping of keys to values, or a list of such mappings.</summary>
/// <param name="Entry">The keys of a mapping. Creates an object from their values.</param>
/// <param name="Combine">
/// Makes the value (an array or one object) of the objects that <paramref name="Entry"/> creates, one for each mapping.
/// A mapping that lacks a required value is left out, unless the key set allows incomplete ones.
/// </param>
public record MappingsFormat(KeySet Entry, Func<ImmutableArray<object>, object?> Combine) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? ValueWhenAbsent => Combine([]);
}
