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

    /// <summary>The organisations that the page is about: ids in the organisations vocabulary.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Ids in the legal basis vocabulary.</summary>
    public ImmutableArray<string> LegalBasis { get; init; } = [];

    /// <summary>The services that the page is about: pages below <c>tilbud/</c>.</summary>
    public ImmutableArray<Reference> Services { get; init; } = [];

    /// <summary>
    /// The name of the document that the page reproduces; null if the text is the secretariat's own.
    /// </summary>
    public string? SourceDocument { get; init; }

    public MarkdownText Text { get; init; } = MarkdownText.Empty;

    /// <summary>The first day on which the page is public, Danish time; null for immediately.</summary>
    public DateOnly? PublishFrom { get; init; }

    /// <summary>
    /// The day from which the page is withdrawn and its address only shows a notice; null if it is not withdrawn.
    /// </summary>
    public DateOnly? WithdrawnFrom { get; init; }

    public bool IsDraft { get; init; }

    /// <summary>Addresses that redirect to the page.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses { get; init; } = [];

    /// <summary>The first day on which the page's content is in force, or null.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which the page's content is in force, or null.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The pages that this one replaces, as written by the author.</summary>
    public ImmutableArray<Reference> Replaces { get; init; } = [];

    /// <summary>The declaration of the page's kind.</summary>
    public abstract PageKind Kind { get; }

    /// <summary>The page's kind if that kind has a list of its own; else null.</summary>
    public PageKind? ListedKind => Kind.HasList ? Kind : null;

    /// <summary>The date by which the page is sorted and listed, or null.</summary>
    public virtual PartialDate? Date => ValidFrom is { } day ? day : null;

    /// <summary>The organisations under which the page is listed: ids in the organisations vocabulary.</summary>
    public virtual ImmutableArray<string> Organisations => Parties;

    /// <summary>Ids of all organisations named in the front matter; may contain duplicates.</summary>
    public virtual IEnumerable<string> NamedOrganisations => Organisations;

    /// <summary>Ids of all forums named in the front matter; may contain duplicates.</summary>
    public virtual IEnumerable<string> NamedForums => [];

    /// <summary>
    /// All references in the front matter, except <see cref="Replaces"/> and <see cref="AgendaItem.FollowsUp"/>.
    /// </summary>
    public virtual IEnumerable<Reference> References => Services;

    /// <summary>
    /// The searchable texts of the kind's own keys: names, remarks and the like, but no ids and no figures.
    /// </summary>
    public virtual IEnumerable<string> SearchedTexts => [];

    /// <summary>Paths below <c>input/</c> of the files published with the page.</summary>
    public virtual IEnumerable<string> Files => [];
}
