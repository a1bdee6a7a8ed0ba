using System.Collections.Immutable;

namespace Site.Model;

/// <summary>What every page has, whatever its kind.</summary>
public abstract record Content
{
    public PageId Id { get; init; }

    /// <summary>The file it comes from, below <c>input/</c>.</summary>
    public string File { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>A plain sentence for lists, hits and search engines; null where the author wrote none.</summary>
    public string? Summary { get; init; }

    /// <summary>Ids in the topics vocabulary, as ordered by the author.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Organisations it is about: ids in the organisations vocabulary.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Ids in the legal basis vocabulary.</summary>
    public ImmutableArray<string> LegalBasis { get; init; } = [];

    /// <summary>The services it is about: pages below <c>tilbud/</c>.</summary>
    public ImmutableArray<Reference> Services { get; init; } = [];

    /// <summary>The document this page retells, in words; null where the page is the secretariat's own.</summary>
    public string? SourceDocument { get; init; }

    public MarkdownText Text { get; init; } = MarkdownText.Empty;

    /// <summary>Not to be published before this day, Danish time; null: at once.</summary>
    public DateOnly? PublishFrom { get; init; }

    /// <summary>
    /// The day from which it is withdrawn: then only a sign stands at its address. Null: not withdrawn.
    /// </summary>
    public DateOnly? WithdrawnFrom { get; init; }

    /// <summary>Whether the author is still at work on it.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Addresses that lead here by redirect.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>Pages that this one takes the place of, as the author wrote them.</summary>
    public ImmutableArray<Reference> Replaces { get; init; } = [];

    /// <summary>The declaration of its kind.</summary>
    public abstract PageKind Kind { get; }

    /// <summary>
    /// The declaration of its kind where that has a list of its own; null for meetings, items and plain pages.
    /// </summary>
    public PageKind? ListedKind => Kind.HasList ? Kind : null;

    /// <summary>The day or year that places it in time, for lists; null for what has none.</summary>
    public virtual PartialDate? Date => ValidFrom is { } day ? day : null;

    /// <summary>The organisations under which it is listed.</summary>
    public virtual ImmutableArray<string> Organisations => Parties;

    /// <summary>Ids of all organisations that it names, each perhaps more than once.</summary>
    public virtual IEnumerable<string> NamedOrganisations => Organisations;

    /// <summary>Ids of all forums that it names, each perhaps more than once.</summary>
    public virtual IEnumerable<string> NamedForums => [];

    /// <summary>Every page that its front matter names, for whatever reason but replacing and following up.</summary>
    public virtual IEnumerable<Reference> References => Services;

    /// <summary>
    /// What it says beside its text and summary: names, titles and sentences of its fields. For search.
    /// </summary>
    public virtual IEnumerable<string> FieldTexts => [];

    /// <summary>Paths below <c>input/</c> of the files that are published with it.</summary>
    public virtual IEnumerable<string> Files => [];
}
