using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// A kind of page, declared once: in <c>Model/Kinds/KIND.cs</c> beside its record stand its keys, the columns of its
/// CSV, its nouns and how the record is made of the values. Everything that treats kinds walks these declarations:
/// <code>
/// public sealed record KnowledgeLetter : Content
/// {
///     private static readonly Key&lt;string?&gt; AudienceKey = Keys.Text("målgruppe", "Hvem det handler om.");
///
///     public static PageKind&lt;KnowledgeLetter&gt; Declaration { get; } = new("vidensbrev", "vidensbreve/**/*.md")
///     {
///         Singular = "Vidensbrev", Plural = "Vidensbreve", Introduction = "Hvad der virker, hvor og for hvem.",
///         Keys = [SharedKeys.Title, AudienceKey],
///         OfferedByNew = [AudienceKey, SharedKeys.Summary],
///         Make = page =&gt; new() { Audience = page.Get(AudienceKey) },
///     };
/// }
/// </code>
/// Reading finds the kind of a file by its path, reads each key by its format, adds a problem for what is missing,
/// wrong or unknown, and calls <c>Make</c>; what every page has (<see cref="SharedKeys"/>) is filled in for all kinds
/// alike.
/// <c>schema</c> and the guide's list of keys describe the same keys in the same order; <c>new</c> writes the required
/// ones and offers the rest; the CSV export writes a row a page. A new kind is such a file, its line in
/// <see cref="KindCatalog"/>, a component in the theme with its line in the plan of pages, and its text in the guide.
/// </summary>
/// <param name="name">
/// What editors call it: "aftale". Also the name of its JSON Schema and of <c>new</c>'s argument.
/// </param>
/// <param name="files">Its files as a glob below <c>input/</c>; the first part is the kind's folder.</param>
public abstract class PageKind(string name, string files) : DeclaredFile(name, files)
{
    /// <summary>The kind's folder below <c>input/</c>, and the address of its list; empty for plain pages.</summary>
    public string Folder { get; } = files.Contains('/') ? files[..files.IndexOf('/')] : "";

    /// <summary>"Aftale".</summary>
    public required string Singular { get; init; }

    /// <summary>"Aftaler": the title of its list.</summary>
    public required string Plural { get; init; }

    /// <summary>
    /// A sentence that tells a reader what such pages are; null for a kind that has no list of its own.
    /// </summary>
    public string? Introduction { get; init; }

    /// <summary>What schema.org calls such a page.</summary>
    public string SchemaOrgType { get; init; } = "WebPage";

    /// <summary>
    /// The kind's own keys, in the order in which editors are shown them; those of all pages come after them.
    /// </summary>
    public required ImmutableArray<Key> Keys { get; init; }

    /// <summary>
    /// The keys that <c>new</c> offers, in order, as lines that do not count; those that are required it writes itself.
    /// </summary>
    public ImmutableArray<Key> OfferedByNew { get; init; } = [];

    /// <summary>Whether the page's headings are those of <see cref="FixedVocabularies.Sections"/>.</summary>
    public bool HasItemSections { get; init; }

    /// <summary>
    /// Whether a file may lie where it does; where not, adds the problem and the file is read no further. By default it
    /// may.
    /// </summary>
    public Func<string, ProblemList, bool> CheckPath { get; init; } = (_, _) => true;

    /// <summary>
    /// Whether a file is of the kind, given the parts of its path. The first kind of the catalog that says yes has it.
    /// </summary>
    public Func<ImmutableArray<string>, bool>? IsAt { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Key> AllKeys => [.. Keys, .. SharedKeys.All];

    /// <summary>Whether the kind has a list of its own on the site.</summary>
    public bool HasList => Introduction is not null;

    /// <summary>Whether its files are keys and values alone, without text.</summary>
    public bool IsData => Files.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>Headings of the columns that its CSV has beside those of all pages.</summary>
    public abstract IEnumerable<string> CsvHeadings { get; }

    /// <summary>The cells of those columns for a page of the kind: texts, numbers, dates, null for nothing.</summary>
    public abstract IEnumerable<object?> CsvCells(Content page);

    /// <summary>Makes the page; null, with the problem added, where it cannot even be named.</summary>
    public abstract Content? Create(PageValues values);

    /// <summary>Whether a file is of the kind.</summary>
    /// <param name="path">The parts of its path below <c>input/</c>.</param>
    public bool Contains(ImmutableArray<string> path) =>
        IsAt is { } isAt ? isAt(path) : Folder.Length == 0 || (path.Length > 1 && path[0] == Folder);
}

/// <inheritdoc/>
/// <typeparam name="T">The record of such a page.</typeparam>
public sealed class PageKind<T>(string name, string files) : PageKind(name, files) where T : Content
{
    /// <summary>The id of a page: by default its path.</summary>
    public Func<PageValues, PageId> IdOf { get; init; } = page => PageId.FromFile(page.File);

    /// <summary>
    /// Makes the record with what is the kind's own; a title that it sets stands where the file has none. Null, with
    /// the problem added, where the page cannot even be named.
    /// </summary>
    public required Func<PageValues, T?> Make { get; init; }

    /// <summary>The columns that its CSV has beside those of all pages: heading and cell.</summary>
    public ImmutableArray<(string Heading, Func<T, object?> Cell)> CsvColumns { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> CsvHeadings => CsvColumns.Select(column => column.Heading);

    /// <inheritdoc/>
    public override IEnumerable<object?> CsvCells(Content page) => CsvColumns.Select(column => column.Cell((T)page));

    /// <inheritdoc/>
    public override Content? Create(PageValues values) =>
        Make(values) is { } page ? SharedKeys.Fill(page, IdOf(values), values) : null;
}
