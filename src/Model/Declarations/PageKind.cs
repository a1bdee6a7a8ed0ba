using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The declaration of a kind of page: its keys, the columns of its CSV export, the nouns for it, and a function that
/// creates the page's record from the values of the keys. It is in the same file as the record,
/// <c>Model/Kinds/KIND.cs</c>. All code that handles kinds uses the declarations. An example:
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
/// Reading finds the kind of a file by its path, reads each key by its format, reports missing, invalid and unknown
/// keys, and calls <c>Make</c>. The keys of all pages (<see cref="SharedKeys"/>) are then filled in. <c>schema</c> and
/// the guide's list of keys describe the keys in the declared order. <c>new</c> writes the required keys and offers
/// those in <c>OfferedByNew</c>. The CSV export writes a row for each page. To add a kind, write such a file, and add a
/// line in <see cref="KindCatalog"/>, a component in the theme, a line in the plan of pages and a text in the guide.
/// </summary>
/// <param name="name">
/// The Danish name: "aftale". Also the name of its JSON Schema and the argument of <c>new</c>.
/// </param>
/// <param name="files">
/// A glob for its files, relative to <c>input/</c>, shown in the JSON Schema as a comment. The program itself uses only
/// two parts of it: the first folder (<see cref="Folder"/>) and the extension.
/// </param>
public abstract class PageKind(string name, string files) : DeclaredFile(name, files)
{
    /// <summary>
    /// The kind's folder below <c>input/</c>, which is also the address of its list; empty for plain pages.
    /// </summary>
    public string Folder { get; } = files.Contains('/') ? files[..files.IndexOf('/')] : "";

    /// <summary>The noun for one page: "Aftale".</summary>
    public required string Singular { get; init; }

    /// <summary>The noun for several pages, and the title of their list: "Aftaler".</summary>
    public required string Plural { get; init; }

    /// <summary>A sentence for readers about what such pages are; null for a kind without a list of its own.</summary>
    public string? Introduction { get; init; }

    /// <summary>The schema.org type of such a page.</summary>
    public string SchemaOrgType { get; init; } = "WebPage";

    /// <summary>
    /// The kind's own keys, in the order in which editors are shown them. The keys of all pages follow them.
    /// </summary>
    public required ImmutableArray<Key> Keys { get; init; }

    /// <summary>
    /// The optional keys that <c>new</c> offers as comments, in order. It always writes the required keys.
    /// </summary>
    public ImmutableArray<Key> OfferedByNew { get; init; } = [];

    /// <summary>Whether the text's headings must be those of <see cref="FixedVocabularies.Sections"/>.</summary>
    public bool HasItemSections { get; init; }

    /// <summary>
    /// Validates a file's path. Returns false, with a problem added, if the path is invalid; no page is then created.
    /// By default every path is valid.
    /// </summary>
    public Func<string, ProblemList, bool> CheckPath { get; init; } = (_, _) => true;

    /// <summary>
    /// Returns whether the kind accepts a file with the given path parts. By default (null) it accepts every file in
    /// <see cref="Folder"/>.
    /// </summary>
    public Func<ImmutableArray<string>, bool>? MatchesPath { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Key> AllKeys => [.. Keys, .. SharedKeys.All];

    /// <summary>Whether the kind has a list of its own on the site.</summary>
    public bool HasList => Introduction is not null;

    /// <summary>Whether its files are YAML, with keys only, instead of Markdown.</summary>
    public bool IsYaml => Files.EndsWith(".yml", StringComparison.Ordinal);

    /// <summary>The headings of the kind's own columns in the CSV export.</summary>
    public abstract IEnumerable<string> CsvHeadings { get; }

    /// <summary>A page's cells in the kind's own columns: texts, numbers or dates; null for an empty cell.</summary>
    public abstract IEnumerable<object?> CsvCells(Content page);

    /// <summary>
    /// Creates the page. Returns null if a value that its id requires is missing. Reading has then added a problem.
    /// </summary>
    public abstract Content? Create(PageValues values);

    /// <summary>Whether a file may be of the kind. It is of the first kind in the catalog that accepts it.</summary>
    /// <param name="path">The parts of its path below <c>input/</c>.</param>
    public bool Accepts(ImmutableArray<string> path) =>
        MatchesPath is { } matches ? matches(path) : Folder.Length == 0 || (path.Length > 1 && path[0] == Folder);
}

/// <inheritdoc/>
/// <typeparam name="T">The record of such pages.</typeparam>
public sealed class PageKind<T>(string name, string files) : PageKind(name, files) where T : Content
{
    /// <summary>Returns the id of a page; by default from its path.</summary>
    public Func<PageValues, PageId> IdOf { get; init; } = page => PageId.FromFile(page.File);

    /// <summary>
    /// Creates the record from the kind's own keys. A title set here is used if the file has none. Returns null if a
    /// value that the page's id requires is missing. Reading has then added a problem.
    /// </summary>
    public required Func<PageValues, T?> Make { get; init; }

    /// <summary>The kind's own columns in the CSV export.</summary>
    public ImmutableArray<(string Heading, Func<T, object?> Cell)> CsvColumns { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<string> CsvHeadings => CsvColumns.Select(column => column.Heading);

    /// <inheritdoc/>
    public override IEnumerable<object?> CsvCells(Content page) => CsvColumns.Select(column => column.Cell((T)page));

    /// <inheritdoc/>
    public override Content? Create(PageValues values) =>
        Make(values) is { } page ? SharedKeys.Fill(page, IdOf(values), values) : null;
}
