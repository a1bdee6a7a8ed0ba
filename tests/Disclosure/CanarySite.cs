using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Tests.Commands;

namespace Site.Tests.Disclosure;

/// <summary>Why a page is not public.</summary>
internal enum HiddenState
{
    Closed,
    Draft,
    Embargoed,
    Withdrawn,
}

/// <summary>
/// A small public site with, in addition, a page of every kind in every state that is not public, with all keys in the
/// program's JSON Schemas. Every text of the hidden pages contains a canary: a unique word with a prefix that occurs
/// nowhere else. Keys added to a kind are included automatically; a key that needs a special value fails the control
/// test.
/// </summary>
internal sealed class CanarySite(TemporaryFolder folder)
{
    /// <summary>
    /// Shares at most its first letter with Danish words, so that an index with front coding still contains the rest.
    /// </summary>
    public const string Prefix = "qxkanarie";

    private const string Meeting = "moeder/2024-03-05-raad", VocabularyMark = "-maerke-";

    /// <summary>Keys that decide what is public, or whose value cannot contain a canary.</summary>
    private static readonly HashSet<string> OmittedKeys =
    [
        "kladde", "publiceres", "trukket-tilbage", "åbenhed", "nummer", "kontrolleret",
    ];

    /// <summary>Keys that refer to a page, with a page that exists.</summary>
    private static readonly Dictionary<string, string> ReferencedPages = new(StringComparer.Ordinal)
    {
        ["tilbud"] = "birken",
        ["erstatter"] = "aftaler/gammel",
        ["opfølger"] = $"{Meeting}/1",
        ["forelagt"] = $"{Meeting}/1",
        ["beslutninger"] = $"{Meeting}/1",
        ["historik/kilde"] = $"{Meeting}/1",
        ["begivenheder/kilde"] = $"{Meeting}/1",
    };

    /// <summary>The file of a page of each kind; <c>NAVN</c> is replaced by a name, <c>ÅR</c> by a year.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["moede"] = "moeder/ÅR-04-01-raad/index.md",
        ["punkt"] = "moeder/ÅR-04-01-raad/01-NAVN.md",
        ["aftale"] = "aftaler/NAVN.md",
        ["aarsrapport"] = "aarsrapporter/birken/ÅR.md",
        ["svar"] = "centrale-udmeldinger/NAVN.md",
        ["vidensbrev"] = "vidensbreve/NAVN.md",
        ["tilbud"] = "tilbud/NAVN.md",
        ["takster"] = "takster/NAVN.md",
        ["noegletal"] = "noegletal/NAVN.md",
        ["arbejdsgruppe"] = "arbejdsgrupper/NAVN.md",
        ["hoering"] = "hoeringer/NAVN.md",
        ["kalender"] = "kalender/ÅR.yml",
        ["side"] = "NAVN.md",
    };

    private static readonly Lazy<Task<Dictionary<string, JsonObject>>> Schemas = new(WriteSchemasAsync);

    private Dictionary<string, JsonObject> schemas = [];
    private string mark = "";
    private bool isControl;
    private int count;

    /// <summary>All canaries in the input folder now, in lower case.</summary>
    public IReadOnlySet<string> Canaries { get; private set; } = new HashSet<string>();

    /// <summary>
    /// The canaries that no page displays even when it is public: in comments, in file names of items, and in text that
    /// only the search index has.
    /// </summary>
    public HashSet<string> Undisplayed { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the site, replacing the current one.</summary>
    /// <param name="newMark">
    /// Two letters. Sites with different marks share no canary, and differ in all other hidden values that can differ.
    /// </param>
    /// <param name="control">True to make everything public, so that every canary must be in the output.</param>
    public async Task WriteAsync(string newMark, bool control = false)
    {
        (mark, isControl, count) = (newMark, control, 0);
        Undisplayed.Clear();
        if (Directory.Exists(folder.File("input")))
        {
            Directory.Delete(folder.File("input"), recursive: true);
        }

        schemas = await Schemas.Value;
        WritePublic();
        WriteVocabularies($"-{mark}-");
        WriteHidden();
        Canaries = Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
            .SelectMany(file => CanariesIn(file + SiteText.Decode(file)))
            .ToHashSet(StringComparer.Ordinal);
    }

    public static IEnumerable<string> CanariesIn(string text) =>
        Regex.Matches(text, $"{Prefix}[a-z]+").Select(match => match.Value);

    /// <summary>
    /// The schemas of every kind of page. They list the ids of the vocabularies with <see cref="VocabularyMark"/> in
    /// place of the site's mark.
    /// </summary>
    private static async Task<Dictionary<string, JsonObject>> WriteSchemasAsync()
    {
        using var words = new TemporaryFolder();
        new CanarySite(words).WriteVocabularies(VocabularyMark);
        var all = await JsonSchemas.WriteAsync(words.File("input"));
        var ofPages = all.Where(
            schema => schema.Key is not ("ordliste" or "indstillinger")).ToDictionary(StringComparer.Ordinal);
        Assert.Equal(Files.Keys.Order(StringComparer.Ordinal), ofPages.Keys.Order(StringComparer.Ordinal));
        return ofPages;
    }

    /// <summary>
    /// Writes the public pages. Their files also have comments and closed attachments, which are not public.
    /// </summary>
    private void WritePublic()
    {
        Write(
            $"{Meeting}/index.md",
            $"---\n# {NewUndisplayed()}\nforum: raad\ndato: 2024-03-05\nudgave: referat\n# {NewUndisplayed()}\n---\n");
        Write(
            $"{Meeting}/01-takster.md",
            Item(
                1,
                "emner: [takster]\nlovgrundlag: [sel-107]\ntilbud: [birken]\nbilag:\n  - titel: Oversigt\n"
                + $"    åbenhed: åben\n    fil: oversigt.txt\n{ClosedAttachments()}"));
        Write($"{Meeting}/oversigt.txt", "Oversigt");
        Write($"{Meeting}/02-boliger.md", Item(2, $"{ClosedAttachments()}\n# {NewUndisplayed()}\n"));
        Write(
            "tilbud/birken.md",
            $"---\n# {NewUndisplayed()}\ntitel: Birken\ndriftsherre: soekoebing\n---\nEt botilbud efter § 107.\n");
        Write("aarsrapporter/birken/2001.md", "---\nforelagt: moeder/2024-03-05-raad/1\n---\nDet gik godt.\n");
        Write("aftaler/gammel.md", $"---\ntitel: Gammel aftale\n# {NewUndisplayed()}\naftaletype: rammeaftale\n---\n");
        Write("om.md", "---\ntitel: Om\n---\nOm rådet og Birken.\n");
        Write("aarsrapporter/trukket/2024.md", "---\nresumé: Rapporten er stadig offentlig.\n---\n");
    }

    /// <summary>
    /// Writes vocabularies, each with one entry that public pages use, and one for each state that only hidden pages in
    /// that state use.
    /// </summary>
    private void WriteVocabularies(string infix)
    {
        foreach (
            var (file, used) in new[]
            {
                ("fora", "raad"),
                ("emner", "takster"),
                ("kommuner", "soekoebing"),
                ("lovgrundlag", "sel-107"),
            })
        {
            // An item names no forum. No page displays the short names of topics and legal bases.
            var states = Enum.GetValues<HiddenState>().Where(state => file != "fora" || state != HiddenState.Closed);
            var entries = states.Select(state => $"""
                - id: id{infix}{state.ToString().ToLowerInvariant()}
                  titel: {NewCanary()}
                  kort: {(file is "emner" or "lovgrundlag" ? NewUndisplayed() : NewCanary())}
                  aliaser: [{NewUndisplayed()}]
                  beskrivelse: {NewCanary()}

                """);
            Write(
                $"_data/{file}.yml",
                $"- id: {used}\n  titel: {used.ToUpperInvariant()}\n{string.Concat(entries)}");
        }

        Write(
            "_data/forkortelser.yml",
            $"- id: id{infix}x\n  titel: {NewUndisplayed()}\n"
            + $"  aliaser: [{NewUndisplayed()}]\n  beskrivelse: {NewUndisplayed()}\n");
        Write("_data/synonymer.yml", $"- [{NewUndisplayed()}, {NewUndisplayed()}]\n");
    }

    private void WriteHidden()
    {
        var year = 2030;
        foreach (var state in Enum.GetValues<HiddenState>())
        {
            foreach (var (kind, pattern) in Files.Where(_ => state != HiddenState.Closed))
            {
                // The address of a withdrawn page has been public, so it must not depend on the mark.
                var name = state == HiddenState.Withdrawn
                    ? kind == "tilbud"
                    ? "trukket"
                    : "trukket-side"
                    : kind == "punkt"
                    ? NewUndisplayed()
                    : NewCanary();
                WritePage(
                    kind,
                    pattern.Replace("ÅR", $"{year}", StringComparison.Ordinal)
                        .Replace("NAVN", name, StringComparison.Ordinal),
                    state,
                    kind == "punkt" ? 1 : null,
                    kind == "punkt" ? null : state);
            }

            WritePage(
                "punkt",
                $"{Meeting}/{10 + (int)state}-{(state == HiddenState.Withdrawn ? "trukket" : NewUndisplayed())}.md",
                state,
                10 + (int)state,
                state);
            year++;
        }

        WriteFolderOfDrafts();
    }

    /// <summary>Writes a folder whose <c>_directory.yml</c> makes its pages drafts.</summary>
    private void WriteFolderOfDrafts()
    {
        var name = NewCanary();
        Write($"hoeringer/{name}/_directory.yml", $"{(isControl ? "" : "kladde: ja\n")}kilde: {NewCanary()}\n");
        Write($"hoeringer/{name}/{NewCanary()}.md", $"---\ntitel: {NewCanary()}\n---\n{NewCanary()}\n");
    }

    /// <param name="kind">The name of the kind's schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="state">The state whose vocabulary entries the page uses.</param>
    /// <param name="number">The number of an item; null for other pages.</param>
    /// <param name="own">The state of the page itself; null if only its meeting is in the state.</param>
    private void WritePage(string kind, string path, HiddenState state, int? number, HiddenState? own)
    {
        var hiding = isControl ? "" : own switch
        {
            HiddenState.Draft => "kladde: ja\n",
            HiddenState.Embargoed => "publiceres: 2999-01-01\n",
            HiddenState.Withdrawn => "trukket-tilbage: 2024-01-01\n",
            _ => "",
        };
        var gates = number is null
            ? ""
            : $"nummer: {number}\nåbenhed: {(own == HiddenState.Closed && !isControl ? "lukket" : "åben")}\n";
        var keys = $"{gates}{hiding}# {NewUndisplayed()}\n{Keys(kind, path, schemas[kind], "", state, "")}";
        Write(path, path.EndsWith(".yml", StringComparison.Ordinal) ? keys : $"---\n{keys}---\n{Text(kind)}");
    }

    private string Keys(string kind, string file, JsonObject schema, string path, HiddenState state, string indent)
    {
        var text = new StringBuilder();
        var properties = Shape(schema, "properties").Where(property => !OmittedKeys.Contains(property.Key));
        foreach (var (key, property) in properties)
        {
            var inner = path.Length == 0 ? key : $"{path}/{key}";
            var value = Value(kind, file, property!.AsObject(), inner, state, indent);
            text.Append(CultureInfo.InvariantCulture, $"{indent}{key}:{value}\n");
        }

        return text.ToString();
    }

    private string Value(string kind, string file, JsonObject property, string path, HiddenState state, string indent)
    {
        var key = path.Split('/')[^1];
        return (kind, path) switch
        {
            // Of public titles only those of closed items are public. A meeting's date must be that of its folder.
            ("punkt", "offentlig-titel") => state == HiddenState.Closed ? "" : $" {NewUndisplayed()}",
            ("moede", "dato") => $" {file.Split('/')[1][..10]}",
            (_, "bilag") => Attachments(kind, file, property, state, indent),
            (_, "tabeller/fil") => $" {Table(file)}",
            (_, "tabeller/kolonner") =>
                $"\n{indent}  - felt: navn\n{indent}    titel: {NewCanary()}\n{indent}    type: tekst\n"
                + $"{indent}  - felt: tal\n{indent}    titel: {NewCanary()}\n{indent}    type: tal",
            (_, "tabeller/diagram/navne") => " navn",
            (_, "tabeller/diagram/værdier") => " [tal]",
            (_, "kategori") => mark == "aa" ? " 1" : " 2",
            (_, "år") => $" {2030 + (int)state}",
            (_, "tidligere-adresser") => $" [/{NewCanary()}/]",
            (_, "gælder-fra") => mark == "aa" ? " 2001-01-01" : " 2001-02-02",
            (_, "gælder-til") => mark == "aa" ? " 2901-01-01" : " 2901-02-02",
            _ when ReferencedPages.TryGetValue(path, out var page) => $" {page}",
            _ when JsonSchemas.Words(property).ToList() is { Count: > 0 } words => $" {Choice(property, words, state)}",
            _ when Entry(property) is { } entry =>
                $"\n{indent}  - {Keys(kind, file, entry, path, state, indent + "    ").TrimStart().TrimEnd('\n')}",
            _ when Pattern(property) is { } pattern =>
                pattern.StartsWith("^[0-9]{4}", StringComparison.Ordinal)
                    ? mark == "aa"
                    ? " 2041-03-03"
                    : " 2041-04-04"
                    : $" {700_000 + count++}",
            _ when Shape(property, "items").Count > 0 => $" [{NewCanary()}, {NewCanary()}]",
            _ => $" {(key is "titel" or "resumé" or "tekst" ? $"{NewCanary()} og {NewCanary()}" : NewCanary())}",
        };
    }

    /// <summary>
    /// For a vocabulary, the entry that only pages in this state use; for fixed words, a different one for each mark.
    /// </summary>
    private string Choice(JsonObject property, List<JsonNode> words, HiddenState state) =>
        JsonSchemas.AreListedInData(property)
        ? words.Select(word => word.ToString())
            .First(word => word.EndsWith(state.ToString(), StringComparison.OrdinalIgnoreCase))
            .Replace(VocabularyMark, $"-{mark}-", StringComparison.Ordinal)
        : words[mark == "aa" ? 0 : 1].ToString();

    /// <summary>Two attachments: a text file with every key, and a NewCanary document.</summary>
    private string Attachments(string kind, string file, JsonObject property, HiddenState state, string indent)
    {
        var (text, word) = (NewCanary(), NewCanary());
        Write($"{Path.GetDirectoryName(file)}/{text}.txt", NewUndisplayed());
        SampleDocuments.WriteWord(
            folder.File("input", Path.GetDirectoryName(file)!, $"{word}.docx"), NewUndisplayed(), NewUndisplayed());
        var entry = Keys(kind, file, Entry(property)!, "bilag", state, indent + "    ").TrimStart();
        var lines = entry.Split('\n').Select(
            line =>
                line.TrimStart().StartsWith("fil:", StringComparison.Ordinal) ? $"{indent}    fil: {text}.txt" : line);
        return $"\n{indent}  - {string.Join('\n', lines)}{indent}    åbenhed: åben\n"
            + $"{indent}  - titel: {NewCanary()}\n{indent}    åbenhed: åben\n{indent}    fil: {word}.docx";
    }

    private string Table(string page)
    {
        var name = $"{NewCanary()}.csv";
        Write(
            $"{Path.GetDirectoryName(page)}/{name}",
            $"navn;tal\n{NewCanary()};{800_000 + count++}\n{NewCanary()};{800_000 + count++}\n");
        return name;
    }

    private string ClosedAttachments()
    {
        var file = NewCanary();
        Write($"{Meeting}/{file}.txt", NewUndisplayed());
        var open = isControl ? "åben" : "lukket";
        return (Path.Exists(folder.File("input", Meeting, "01-takster.md")) ? "bilag:\n" : "")
            + $"  - titel: {NewCanary()}\n    åbenhed: {open}\n    fil: {file}.txt\n"
            + $"    nummer: {700_000 + count++}\n  - titel: {NewCanary()}\n    åbenhed: {open}\n";
    }

    private string Text(string kind) => kind == "punkt"
        ? string.Concat(FixedVocabularies.Sections.All.Select(section => $"## {section}\n\n{Blocks()}"))
        : $"{NewCanary()}\n\n## {NewCanary()}\n\n{Blocks()}";

    /// <summary>Markdown with every kind of block.</summary>
    private string Blocks() => $"""
        {NewCanary()} med *{NewCanary()}*, **{NewCanary()}**, `{NewCanary()}` og [{NewCanary()}](xref:om).

        ### {NewCanary()}

        - {NewCanary()}
        - {NewCanary()}

        1. {NewCanary()}
        2. {NewCanary()}

        > {NewCanary()}

        | {NewCanary()} | {NewCanary()} |
        |---|---|
        | {NewCanary()} | {NewCanary()} |


        """;

    private static string Item(int number, string extra) =>
        $"---\nnummer: {number}\ntitel: Punkt om takster\nåbenhed: åben\ntype: behandling\n{extra}---\n"
        + "## Beslutning\n\nGodkendt.\n";

    private string NewCanary() => Prefix + mark + Letters(count++);

    private string NewUndisplayed()
    {
        var word = NewCanary();
        Undisplayed.Add(word);
        return word;
    }

    /// <summary>A number as letters that the stemmer does not shorten.</summary>
    private static string Letters(int number) =>
        string.Concat(
            number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => "bcdfghjkmp"[digit - '0'])) + "x";

    private void Write(string path, string text) => folder.Write($"input/{path}", text);

    private static JsonObject? Entry(JsonObject property) =>
        Alternatives(property)
            .Append(Shape(property, "items"))
            .FirstOrDefault(shape => shape["properties"] is not null);

    private static string? Pattern(JsonObject property) =>
        Alternatives(property)
            .Select(shape => shape["pattern"]?.ToString())
            .FirstOrDefault(pattern => pattern is not null);

    /// <summary>The object under a keyword of a schema; an empty one if there is none.</summary>
    private static JsonObject Shape(JsonObject schema, string word) =>
        Alternatives(schema).Select(shape => shape[word]).OfType<JsonObject>().FirstOrDefault() ?? [];

    private static IEnumerable<JsonObject> Alternatives(JsonObject schema) =>
        (schema["anyOf"] as JsonArray ?? []).Select(shape => shape!.AsObject()).Prepend(schema);
}
