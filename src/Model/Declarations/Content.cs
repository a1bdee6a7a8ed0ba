using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The data that pages of all kinds have.</summary>
public abstract record Content
{
    public PageId Id { get; init; }

    /// <summary>The path of its file below <c>input/</c>.</summary>
    public string File { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>
    /// A sentence of plain text for lists, search results and search engines; null if the author wrote none.
    /// </summary>
    public string? Summary { get; init; }

    /// <summary>Ids in the topics vocabulary, in the author's order.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The organisations it concerns: ids in the organisations vocabulary.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Ids in the legal basis vocabulary.</summary>
    public ImmutableArray<string> LegalBasis { get; init; } = [];

    /// <summary>The services it concerns: pages below <c>tilbud/</c>.</summary>
    public ImmutableArray<Reference> Services { get; init; } = [];

    /// <summary>The document that this page reproduces, in words; null if the text is the secretariat's own.</summary>
    public string? SourceDocument { get; init; }

    public MarkdownText Text { get; init; } = MarkdownText.Empty;

    /// <summary>The first day on which it is published, Danish time; null for immediately.</summary>
    public DateOnly? PublishFrom { get; init; }

    /// <summary>
    /// The day from which it is withdrawn and only a notice remains at its address; null if it is not.
    /// </summary>
    public DateOnly? WithdrawnFrom { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Addresses that redirect here.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>The pages that this one replaces, as written by the author.</summary>
    public ImmutableArray<Reference> Replaces { get; init; } = [];

    /// <summary>The declaration of its kind.</summary>
    public abstract PageKind Kind { get; }

    /// <summary>Its kind if that has a list of its own; null for meetings, items and plain pages.</summary>
    public PageKind? ListedKind => Kind.HasList ? Kind : null;

    /// <summary>The date by which it is sorted and listed; null if it has none.</summary>
    public virtual PartialDate? Date => ValidFrom is { } day ? day : null;

    /// <summary>The organisations under which it is listed: ids in the organisations vocabulary.</summary>
    public virtual ImmutableArray<string> Organisations => Parties;

    /// <summary>Ids of all organisations that it names; may contain duplicates.</summary>
    public virtual IEnumerable<string> NamedOrganisations => Organisations;

    /// <summary>Ids of all forums that it names; may contain duplicates.</summary>
    public virtual IEnumerable<string> NamedForums => [];

    /// <summary>All references in its front matter, except <see cref="Replaces"/> and an item's follow-ups.</summary>
    public virtual IEnumerable<Reference> References => Services;

    /// <summary>
    /// The texts of its fields, for search: everything but <see cref="Text"/> and <see cref="Summary"/>.
    /// </summary>
    public virtual IEnumerable<string> FieldTexts => [];

    /// <summary>Paths below <c>input/</c> of the files published with it.</summary>
    public virtual IEnumerable<string> Files => [];
}
