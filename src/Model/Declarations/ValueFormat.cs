using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// What may stand as the value of a key. Reading reads a value by its format, and the JSON Schemas describe it by its
/// format: a new format needs a line in both.
/// </summary>
public abstract record ValueFormat
{
    /// <summary>
    /// Whether a list may stand there, too; what is read is then an array, and a single value is a list of one.
    /// </summary>
    public virtual bool IsList => false;

    /// <summary>What is read where the key is absent: an empty array for lists, else null.</summary>
    public virtual object? Absent => null;
}

/// <summary>Anything on one line, or what that line must be.</summary>
/// <param name="Convert">What is read of it; null, with a problem added, where it cannot be read.</param>
public sealed record TextFormat(Func<PlacedText, ProblemList, object?> Convert) : ValueFormat;

/// <summary>A whole number from 0: an <see cref="int"/>.</summary>
public sealed record NumberFormat : ValueFormat;

/// <summary>The number of an item on its agenda, <c>2</c> or <c>2.10</c>: an <see cref="Model.ItemNumber"/>.</summary>
public sealed record ItemNumberFormat : ValueFormat;

/// <summary>A number in Danish form, with or without decimals: a <see cref="decimal"/>.</summary>
public sealed record DecimalFormat : ValueFormat;

/// <summary>A <see cref="PartialDate"/>, whose day, or month too, may be unknown.</summary>
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

/// <summary>Ids of entries of a vocabulary, each once: an array of strings.</summary>
/// <param name="File">The vocabulary.</param>
public sealed record EntriesFormat(VocabularyFile File) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? Absent => ImmutableArray<string>.Empty;
}

/// <summary>Texts, each on one line.</summary>
/// <param name="Convert">
/// The array that is read of them; what of them cannot be read is left out with a problem added.
/// </param>
public sealed record TextsFormat(Func<ImmutableArray<PlacedText>, ProblemList, object> Convert) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? Absent => Convert([], new ProblemList());
}

/// <summary>A file in the page's own folder or below it: its path below <c>input/</c>, a string.</summary>
/// <param name="Remedy">What to do where there is no such file, in Danish.</param>
public sealed record FileFormat(string Remedy) : ValueFormat;

/// <summary>Keys and values, or a list of them.</summary>
/// <param name="Entry">The keys of an entry.</param>
/// <param name="Gather">
/// Makes the value of what the entries made; an entry that lacks what it must have is not among them.
/// </param>
public record MappingsFormat(KeySet Entry, Func<ImmutableArray<object>, object?> Gather) : ValueFormat
{
    /// <inheritdoc/>
    public override bool IsList => true;

    /// <inheritdoc/>
    public override object? Absent => Gather([]);
}
