using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Tests.Commands;

namespace Site.Tests.Disclosure;

/// <summary>Why something is not public.</summary>
internal enum Hiding
{
    Closed,
    Draft,
    Embargoed,
    Withdrawn,
}

/// <summary>
/// A small public site, and beside it a page of every kind in every state that is not public, with every key that the
/// program's own JSON Schemas list. Every text of those pages holds a canary: a word of its own that begins as no other
/// does. A key that is added to a kind is in here without a change; one that needs a special value fails the control.
/// </summary>
internal sealed class CanarySite(TemporaryFolder folder)
{
    /// <summary>
    /// No Danish word shares more than a letter with it, so an index that leaves out shared beginnings still shows the
    /// rest.
    /// </summary>
    public const string Prefix = "qxkanarie";

    private const string Meeting = "moeder/2024-03-05-raad", VocabularyMark = "-maerke-";

    /// <summary>Keys that decide what is public, or that cannot hold a text of their own.</summary>
    private static readonly HashSet<string> LeftOut =
    [
        "kladde", "publiceres", "trukket-tilbage", "åbenhed", "nummer", "kontrolleret",
    ];

    /// <summary>Keys that name a page: it must be there for the control.</summary>
    private static readonly Dictionary<string, string> NamesOfPages = new(StringComparer.Ordinal)
    {
        ["tilbud"] = "birken",
        ["erstatter"] = "aftaler/gammel",
        ["opfølger"] = $"{Meeting}/1",
        ["forelagt"] = $"{Meeting}/1",
        ["beslutninger"] = $"{Meeting}/1",
        ["historik/kilde"] = $"{Meeting}/1",
        ["begivenheder/kilde"] = $"{Meeting}/1",
    };

    /// <summary>Kinds with the files of a page of theirs; <c>NAVN</c> is its name, <c>ÅR</c> a year.</summary>
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

    /// <summary>Every canary that stands in the input folder now, in lower case.</summary>
    public IReadOnlySet<string> Canaries { get; private set; } = new HashSet<string>();

    /// <summary>
    /// Those in places that no page shows even when it is public: comments, names of items' files, what only the search
    /// index has.
    /// </summary>
    public HashSet<string> Unshown { get; } = new(StringComparer.Ordinal);

    /// <summary>Writes the site, in place of what is there.</summary>
    /// <param name="newMark">
    /// Two letters: sites of different marks share no canary, and nothing hidden that can differ is the same.
    /// </param>
    /// <param name="control">Whether everything is public, so that every canary must show.</param>
    public async Task WriteAsync(string newMark, bool control = false)
    {
        (mark, isControl, count) = (newMark, control, 0);
        Unshown.Clear();
        if (Directory.Exists(folder.File("input")))
        {
            Directory.Delete(folder.File("input"), recursive: true);
        }

        schemas = await Schemas.Value;
        WritePublic();
        WriteVocabularies($"-{mark}-");
        WriteHidden();
        Canaries = Directory.EnumerateFiles(folder.File("input"), "*", SearchOption.AllDirectories)
            .SelectMany(file => CanariesIn(file + SiteText.Of(file)))
            .ToHashSet(StringComparer.Ordinal);
    }

    public static IEnumerable<string> CanariesIn(string text) =>
        Regex.Matches(text, $"{Prefix}[a-z]+").Select(match => match.Value);

    /// <summary>
    /// The schemas of every kind of page, with the ids that the site's vocabularies have but for their mark.
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
    /// What everybody may see; its files also hold comments and a closed attachment, which nobody may.
    /// </summary>
    private void WritePublic()
    {
        Write(
            $"{Meeting}/index.md",
            $"---\n# {Comment()}\nforum: raad\ndato: 2024-03-05\nudgave: referat\n# {Comment()}\n---\n");
        Write(
            $"{Meeting}/01-takster.md",
            Item(
                1,
                "emner: [takster]\nlovgrundlag: [sel-107]\ntilbud: [birken]\nbilag:\n  - titel: Oversigt\n"
                + $"    åbenhed: åben\n    fil: oversigt.txt\n{ClosedAttachments()}"));
        Write($"{Meeting}/oversigt.txt", "Oversigt");
        Write($"{Meeting}/02-boliger.md", Item(2, $"{ClosedAttachments()}\n# {Comment()}\n"));
        Write(
            "tilbud/birken.md",
            $"---\n# {Comment()}\ntitel: Birken\ndriftsherre: soekoebing\n---\nEt botilbud efter § 107.\n");
        Write("aarsrapporter/birken/2001.md", "---\nforelagt: moeder/2024-03-05-raad/1\n---\nDet gik godt.\n");
        Write("aftaler/gammel.md", $"---\ntitel: Gammel aftale\n# {Comment()}\naftaletype: rammeaftale\n---\n");
        Write("om.md", "---\ntitel: Om\n---\nOm rådet og Birken.\n");
        Write("aarsrapporter/trukket/2024.md", "---\nresumé: Rapporten er stadig offentlig.\n---\n");
    }

    /// <summary>
    /// For every vocabulary an entry that public pages use and one for each state that only its pages use.
    /// </summary>
    private void WriteVocabularies(string between)
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
            // An item names no forum, and of its topics and legal basis no page shows the short names.
            var states = Enum.GetValues<Hiding>().Where(state => file != "fora" || state != Hiding.Closed);
            Write($"_data/{file}.yml", $"- id: {used}\n  titel: {used.ToUpperInvariant()}\n" + string.Concat(states.Select(state => $"""
                - id: id{between}{state.ToString().ToLowerInvariant()}
                  titel: {Word()}
                  kort: {(file is "emner" or "lovgrundlag" ? Unseen() : Word())}
                  aliaser: [{Unseen()}]
                  beskrivelse: {Word()}

                """)));
        }

        Write(
            "_data/forkortelser.yml",
            $"- id: id{between}x\n  titel: {Unseen()}\n  aliaser: [{Unseen()}]\n  beskrivelse: {Unseen()}\n");
        Write("_data/synonymer.yml", $"- [{Unseen()}, {Unseen()}]\n");
    }

    private void WriteHidden()
    {
        var year = 2030;
        foreach (var state in Enum.GetValues<Hiding>())
        {
            foreach (var (kind, pattern) in Files.Where(_ => state != Hiding.Closed))
            {
                // The address of a withdrawn page has been public, so it may not change with the mark.
                var name = state == Hiding.Withdrawn
                    ? kind == "tilbud"
                    ? "trukket"
                    : "trukket-side"
                    : kind == "punkt"
                    ? Unseen()
                    : Word();
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
                $"{Meeting}/{10 + (int)state}-{(state == Hiding.Withdrawn ? "trukket" : Unseen())}.md",
                state,
                10 + (int)state,
                state);
            year++;
        }

        WriteFolderOfDrafts();
    }

    /// <summary>A folder whose <c>_directory.yml</c> makes drafts of its pages.</summary>
    private void WriteFolderOfDrafts()
    {
        var name = Word();
        Write($"hoeringer/{name}/_directory.yml", $"{(isControl ? "" : "kladde: ja\n")}kilde: {Word()}\n");
        Write($"hoeringer/{name}/{Word()}.md", $"---\ntitel: {Word()}\n---\n{Word()}\n");
    }

    /// <param name="kind">The kind by its schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="state">The state whose vocabulary entries it names.</param>
    /// <param name="number">The number of an item, else null.</param>
    /// <param name="own">The state that it is in itself; null where its meeting is.</param>
    private void WritePage(string kind, string path, Hiding state, int? number, Hiding? own)
    {
        var hiding = isControl ? "" : own switch
        {
            Hiding.Draft => "kladde: ja\n",
            Hiding.Embargoed => "publiceres: 2999-01-01\n",
            Hiding.Withdrawn => "trukket-tilbage: 2024-01-01\n",
            _ => "",
        };
        var gates = number is null
            ? ""
            : $"nummer: {number}\nåbenhed: {(own == Hiding.Closed && !isControl ? "lukket" : "åben")}\n";
        var keys = $"{gates}{hiding}# {Comment()}\n{Keys(kind, path, schemas[kind], "", state, "")}";
        Write(path, path.EndsWith(".yml", StringComparison.Ordinal) ? keys : $"---\n{keys}---\n{Text(kind)}");
    }

    private string Keys(string kind, string file, JsonObject schema, string path, Hiding state, string indent)
    {
        var text = new StringBuilder();
        foreach (var (key, property) in Shape(schema, "properties").Where(property => !LeftOut.Contains(property.Key)))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{indent}{key}:{Value(kind, file, property!.AsObject(), path.Length == 0 ? key : $"{path}/{key}", state, indent)}\n");
        }

        return text.ToString();
    }

    private string Value(string kind, string file, JsonObject property, string path, Hiding state, string indent)
    {
        var key = path.Split('/')[^1];
        return (kind, path) switch
        {
            // Only a closed item's public title is public, and only a page can say which day its folder is named after.
            ("punkt", "offentlig-titel") => state == Hiding.Closed ? "" : $" {Unseen()}",
            ("moede", "dato") => $" {file.Split('/')[1][..10]}",
            (_, "bilag") => Attachments(kind, file, property, state, indent),
            (_, "tabeller/fil") => $" {Table(file)}",
            (_, "tabeller/kolonner") =>
                $"\n{indent}  - felt: navn\n{indent}    titel: {Word()}\n{indent}    type: tekst\n"
                + $"{indent}  - felt: tal\n{indent}    titel: {Word()}\n{indent}    type: tal",
            (_, "tabeller/diagram/navne") => " navn",
            (_, "tabeller/diagram/værdier") => " [tal]",
            (_, "kategori") => mark == "aa" ? " 1" : " 2",
            (_, "år") => $" {2030 + (int)state}",
            (_, "tidligere-adresser") => $" [/{Word()}/]",
            (_, "gælder-fra") => mark == "aa" ? " 2001-01-01" : " 2001-02-02",
            (_, "gælder-til") => mark == "aa" ? " 2901-01-01" : " 2901-02-02",
            _ when NamesOfPages.TryGetValue(path, out var page) => $" {page}",
            _ when JsonSchemas.Words(property).ToList() is { Count: > 0 } words => $" {Choice(property, words, state)}",
            _ when Entry(property) is { } entry =>
                $"\n{indent}  - {Keys(kind, file, entry, path, state, indent + "    ").TrimStart().TrimEnd('\n')}",
            _ when Pattern(property) is { } pattern =>
                pattern.StartsWith("^[0-9]{4}", StringComparison.Ordinal)
                    ? mark == "aa"
                    ? " 2041-03-03"
                    : " 2041-04-04"
                    : $" {700_000 + count++}",
            _ when Shape(property, "items").Count > 0 => $" [{Word()}, {Word()}]",
            _ => $" {(key is "titel" or "resumé" or "tekst" ? $"{Word()} og {Word()}" : Word())}",
        };
    }

    /// <summary>
    /// The entry of a vocabulary that only this state's pages use; of the program's own words another for each mark.
    /// </summary>
    private string Choice(JsonObject property, List<JsonNode> words, Hiding state) =>
        JsonSchemas.AreListedInData(property)
        ? words.Select(word => word.ToString())
            .First(word => word.EndsWith(state.ToString(), StringComparison.OrdinalIgnoreCase))
            .Replace(VocabularyMark, $"-{mark}-", StringComparison.Ordinal)
        : words[mark == "aa" ? 0 : 1].ToString();

    /// <summary>One attachment with every key, and a Word document.</summary>
    private string Attachments(string kind, string file, JsonObject property, Hiding state, string indent)
    {
        var (text, word) = (Word(), Word());
        Write($"{Path.GetDirectoryName(file)}/{text}.txt", Unseen());
        SampleDocuments.WriteWord(
            folder.File("input", Path.GetDirectoryName(file)!, $"{word}.docx"), Unseen(), Unseen());
        var entry = Keys(kind, file, Entry(property)!, "bilag", state, indent + "    ").TrimStart();
        var lines = entry.Split('\n').Select(
            line =>
                line.TrimStart().StartsWith("fil:", StringComparison.Ordinal) ? $"{indent}    fil: {text}.txt" : line);
        return $"\n{indent}  - {string.Join('\n', lines)}{indent}    åbenhed: åben\n{indent}  - titel: {Word()}\n{indent}    åbenhed: åben\n{indent}    fil: {word}.docx";
    }

    private string Table(string page)
    {
        var name = $"{Word()}.csv";
        Write(
            $"{Path.GetDirectoryName(page)}/{name}",
            $"navn;tal\n{Word()};{800_000 + count++}\n{Word()};{800_000 + count++}\n");
        return name;
    }

    private string ClosedAttachments()
    {
        var file = Word();
        Write($"{Meeting}/{file}.txt", Unseen());
        var open = isControl ? "åben" : "lukket";
        return (Path.Exists(folder.File("input", Meeting, "01-takster.md")) ? "bilag:\n" : "")
            + $"  - titel: {Word()}\n    åbenhed: {open}\n    fil: {file}.txt\n"
            + $"    nummer: {700_000 + count++}\n  - titel: {Word()}\n    åbenhed: {open}\n";
    }

    private string Text(string kind) => kind == "punkt"
        ? string.Concat(FixedVocabularies.Sections.All.Select(section => $"## {section}\n\n{Blocks()}"))
        : $"{Word()}\n\n## {Word()}\n\n{Blocks()}";

    /// <summary>A text of every kind of block.</summary>
    private string Blocks() => $"""
        {Word()} med *{Word()}*, **{Word()}**, `{Word()}` og [{Word()}](xref:om).

        ### {Word()}

        - {Word()}
        - {Word()}

        1. {Word()}
        2. {Word()}

        > {Word()}

        | {Word()} | {Word()} |
        |---|---|
        | {Word()} | {Word()} |


        """;

    private static string Item(int number, string extra) =>
        $"---\nnummer: {number}\ntitel: Punkt om takster\nåbenhed: åben\ntype: behandling\n{extra}---\n"
        + "## Beslutning\n\nGodkendt.\n";

    private string Word() => Prefix + mark + Letters(count++);

    private string Comment() => Unseen();

    private string Unseen()
    {
        var word = Word();
        Unshown.Add(word);
        return word;
    }

    /// <summary>A number as letters that no Danish ending can be taken from.</summary>
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

    /// <summary>What a schema says under a word, or nothing.</summary>
    private static JsonObject Shape(JsonObject schema, string word) =>
        Alternatives(schema).Select(shape => shape[word]).OfType<JsonObject>().FirstOrDefault() ?? [];

    private static IEnumerable<JsonObject> Alternatives(JsonObject schema) =>
        (schema["anyOf"] as JsonArray ?? []).Select(shape => shape!.AsObject()).Prepend(schema);
}
