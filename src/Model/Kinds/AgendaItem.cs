using System.Collections.Immutable;
using System.Globalization;

namespace Site.Model;

/// <summary>An item on a meeting's agenda with its decision.</summary>
public sealed record AgendaItem : Content
{
    /// <summary>From 1, unique in its meeting; the last part of its id.</summary>
    public required int Number { get; init; }

    /// <summary>Where the number stands in the file.</summary>
    public SourcePlace NumberPlace { get; init; }

    public required Openness Openness { get; init; }
    /// <summary>What it is on the agenda for; null for a closed item that does not say.</summary>
    public ItemType? Type { get; init; }

    /// <summary>What came of it; null where no minutes tell.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>A title that the public may see although the item is closed, or null.</summary>
    public string? PublicTitle { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>Earlier items of the same matter, as the author wrote them.</summary>
    public ImmutableArray<Reference> FollowsUp { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> FieldTexts => Attachments.Select(attachment => attachment.Title);

    /// <inheritdoc/>
    public override IEnumerable<string> Files => Attachments.Select(attachment => attachment.File).OfType<string>();

    /// <summary>The last part of an item's id: its number without padding.</summary>
    public static string AddressPart(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A section by its kind, or null where the item has none.</summary>
    public Section? Section(SectionKind kind) => Text.Sections.FirstOrDefault(section => section.Kind == kind);
}

/// <summary>A document that belongs to an item.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Number">Its number among the meeting's attachments, or null.</param>
/// <param name="File">Path below <c>input/</c>, or null where the archive only knows that it exists.</param>
/// <param name="Openness">Whether the public may have it.</param>
/// <param name="Place">Where the author listed it.</param>
public sealed record Attachment(string Title, int? Number, string? File, Openness Openness, SourcePlace Place)
{
    /// <summary>An editor's word that somebody has looked through the file, or null.</summary>
    public Review? Review { get; init; }
}

/// <summary>
/// An editor's word that somebody has looked through what a program cannot read, good for one state of the file.
/// </summary>
/// <param name="Hash">The first twelve hex digits, lower case, of the file's SHA-256 as it was then.</param>
/// <param name="Place">Where the author wrote it.</param>
public sealed record Review(string Hash, SourcePlace Place);
