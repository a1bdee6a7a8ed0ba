using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The declaration of a kind of page. It is in <c>Model/Kinds/KIND.cs</c> with the record of such pages, and has the
/// keys, the columns of the CSV export, the nouns, and how the record is created from the values. Everything that
/// handles kinds uses these declarations:
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
/// Reading finds the kind of a file by its path, reads each key by its format, reports what is missing, invalid or
/// unknown, and calls <c>Make</c>; the keys of all pages (<see cref="SharedKeys"/>) are then filled in. <c>schema</c>
/// and the guide's list of keys describe the keys in the declared order; <c>new</c> writes the required ones and offers
/// the rest; the CSV export writes a row for each page. A new kind takes such a file, a line in
/// <see cref="KindCatalog"/>, a component in the theme with a line in the plan of pages, and a text in the guide.
/// </summary>
/// <param name="name">
/// The Danish name: "aftale". Also the name of its JSON Schema and the argument of <c>new</c>.
/// </param>
/// <param name="files">A glob for its files, relative to <c>input/</c>; the first part is the kind's folder.</param>
public abstract class PageKind(string name, string files) : DeclaredFile(name, files)
{
    /// <summary>
    /// The kind's folder below <c>input/</c>, which is also the address of its list; empty for plain pages.
    /// </summary>
    public string Folder { get; } = files.Contains('/') ? files[..files.IndexOf('/')] : "";

    /// <summary>The noun for one page: "Aftale".</summary>
    public required string Singular { get; init; }

    /// <summary>The noun for several, and the title of the list: "Aftaler".</summary>
    public required string Plural { get; init; }

    /// <summary>A sentence for readers about what such pages are; null for a kind without a list of its own.</summary>
    public string? Introduction { get; init; }

    /// <summary>The schema.org type of such a page.</summary>
    public string SchemaOrgType { get; init; } = "WebPage";

    /// <summary>
    /// The kind's own keys, in the order in which editors are shown them; the keys of all pages follow.
    /// </summary>
    public required ImmutableArray<Key> Keys { get; init; }

    /// <summary>
    /// The optional keys that <c>new</c> offers as comments, in order; it always writes the required ones.
    /// </summary>
    public ImmutableArray<Key> OfferedByNew { get; init; } = [];

    /// <summary>Whether the text's headings must be those of <see cref="FixedVocabularies.Sections"/>.</summary>
    public bool HasItemSections { get; init; }

    /// <summary>
    /// Validates a file's path. If it returns false it has added a problem, and the file is not read. By default every
    /// path is valid.
    /// </summary>
    public Func<string, ProblemList, bool> CheckPath { get; init; } = (_, _) => true;

    /// <summary>
    /// Whether a file with the given path parts may be of the kind; null for every file in <see cref="Folder"/>.
    /// </summary>
    public Func<ImmutableArray<string>, bool>? MatchesPath { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Key> AllKeys => [.. Keys, .. SharedKeys.All];

    /// <summary>Whether the kind has a list of its own on the site.</summary>
    public bool HasList => Introduction is not null;

    /// <summary>Whether its files consist of keys only (YAML), without text.</summary>
    public bool IsData => Files.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>Headings of its own columns in the CSV export.</summary>
    public abstract IEnumerable<string> CsvHeadings { get; }

    /// <summary>The cells of its own columns for a page: texts, numbers, dates; null for an empty cell.</summary>
    public abstract IEnumerable<object?> CsvCells(Content page);

    /// <summary>Creates the page; null, with a problem added, if it lacks what its id is made of.</summary>
    public abstract Content? Create(PageValues values);

    /// <summary>Whether a file may be of the kind. The first such kind in the catalog is the file's.</summary>
    /// <param name="path">The parts of its path below <c>input/</c>.</param>
    public bool Contains(ImmutableArray<string> path) =>
        MatchesPath is { } matches ? matches(path) : Folder.Length == 0 || (path.Length > 1 && path[0] == Folder);
}

/// <inheritdoc/>
/// <typeparam name="T">The record of such pages.</typeparam>
public sealed class PageKind<T>(string name, string files) : PageKind(name, files) where T : Content
{
    /// <summary>Returns the id of a page; by default from its path.</summary>
    public Func<PageValues, PageId> IdOf { get; init; } = page => PageId.FromFile(page.File);

    /// <summary>
    /// Creates the record from the kind's own keys. A title set here is used if the file has none. Null, with a problem
    /// added, if the page lacks what its id is made of.
    /// </summary>
    public required Func<PageValues, T?> Make { get; init; }

    /// <summary>Its own columns in the CSV export: heading and cell.</summary>
    public ImmutableArray<(string Heading, Func<T, object?> Cell)> CsvColumns { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> CsvHeadings => CsvColumns.Select(column => column.Heading);

    /// <inheritdoc/>
    public override IEnumerable<object?> CsvCells(Content page) => CsvColumns.Select(column => column.Cell((T)page));

    /// <inheritdoc/>
    public override Content? Create(PageValues values) =>
        Make(values) is { } page ? SharedKeys.Fill(page, IdOf(values), values) : null;
}
