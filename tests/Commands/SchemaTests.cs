using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading;

namespace Site.Tests.Commands;

/// <summary>Checks that the JSON Schemas accept the same keys and words as the build.</summary>
public partial class SchemaTests
{
    private const string Wrong = "xyzzy";

    /// <summary>For each schema, the path of a file that it applies to.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["moede"] = "moeder/2030-01-01-x/index.md",
        ["punkt"] = "moeder/2030-01-01-x/1.md",
        ["aftale"] = "aftaler/x.md",
        ["aarsrapport"] = "aarsrapporter/x/2030.md",
        ["svar"] = "centrale-udmeldinger/x.md",
        ["vidensbrev"] = "vidensbreve/x.md",
        ["tilbud"] = "tilbud/x.md",
        ["takster"] = "takster/x.md",
        ["noegletal"] = "noegletal/x.md",
        ["arbejdsgruppe"] = "arbejdsgrupper/x.md",
        ["hoering"] = "hoeringer/x.md",
        ["kalender"] = "kalender/2030.yml",
        ["side"] = "x.md",
        ["ordliste"] = "_data/forkortelser.yml",
        ["indstillinger"] = "_data/site.yml",
    };

    [Fact]
    public async Task EveryKindOfFileHasASchema()
    {
        var schemas = await JsonSchemas.WriteAsync(SiteFixture.Input("whole-site"));

        Assert.Equal(Files.Keys.Order(StringComparer.Ordinal), schemas.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("input")]
    [InlineData("tests/Fixtures/sites/demonstration/input")]
    public async Task WhatTheBuildAcceptsFitsTheSchemas(string site)
    {
        var input = Repository.File(site.Split('/'));
        var schemas = await JsonSchemas.WriteAsync(input);
        var files = Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(input, file))
            .Where(file => SchemaOf(file) is not null).Order(StringComparer.Ordinal).ToList();

        var faults = await JsonSchemas.ValidateAsync(
            schemas, files.Select(file => (SchemaOf(file)!, FrontMatter(File.ReadAllText(Path.Combine(input, file))))));

        Assert.True(files.Count > 5);
        Assert.All(
            files.Zip(faults),
            file => Assert.True(file.Second.Count == 0, $"{file.First}: {string.Join("; ", file.Second)}"));
    }

    [Fact]
    public async Task TheBuildAndTheSchemasKnowTheSameKeys()
    {
        using var site = new TemporaryFolder().WithSite("whole-site");
        var schemas = await JsonSchemas.WriteAsync(site.File("input"));
        var documents = schemas.SelectMany(
            schema => new[] { (schema.Key, HasUnknownKey: false), (schema.Key, HasUnknownKey: true) })
            .Select(
                document => (
                    document.Key,
                    document.HasUnknownKey,
                    Yaml: AllKeys(schemas[document.Key], document.HasUnknownKey).ToJsonString())).ToList();

        var faults = await JsonSchemas.ValidateAsync(
            schemas, documents.Select(document => (document.Key, document.Yaml)));

        foreach (var ((schema, hasUnknownKey, yaml), found) in documents.Zip(faults))
        {
            var mappings = hasUnknownKey ? yaml.Split($"\"{Wrong}\"").Length - 1 : 0;
            Assert.Equal(
                (schema, mappings),
                (
                    schema,
                    found.Where(fault => fault.Keyword == "additionalProperties")
                        .Select(fault => fault.Path)
                        .Distinct()
                        .Count()));
            Assert.Equal(
                (schema, mappings),
                (
                    schema,
                    Problems(site, schema, yaml).Count(problem => problem.What == $"Nøglen »{Wrong}« kendes ikke.")));
        }
    }

    [Fact]
    public async Task TheBuildAndTheSchemasAcceptTheSameWords()
    {
        using var site = new TemporaryFolder().WithSite("whole-site");
        var schemas = await JsonSchemas.WriteAsync(site.File("input"));
        var documents = (
            from schema in schemas
            from property in JsonSchemas.Properties(schema.Value)
            where !JsonSchemas.Properties(property.Property).Any()
            from word in JsonSchemas.Words(property.Property).Append(JsonValue.Create(Wrong))
            select (
                schema.Key,
                property.Path,
                Word: word.ToString(),
                Yaml: WithValue(schema.Value, property.Path, word))).ToList();

        var faults = await JsonSchemas.ValidateAsync(
            schemas, documents.Select(document => (document.Key, document.Yaml)));

        Assert.True(documents.Count > 300);
        foreach (var ((schema, path, word, yaml), found) in documents.Zip(faults))
        {
            var refusedBySchema = found.Any(
                fault =>
                    fault.Keyword is "enum" or "pattern"
                        && fault.Path.Split('/').Where(part => !part.All(char.IsAsciiDigit)).SequenceEqual(path));
            var refusedByBuild = Problems(site, schema, yaml)
                .Any(
                    problem =>
                        problem.What.StartsWith($"»{word}« ", StringComparison.Ordinal)
                            && WrongWord().IsMatch(problem.What));
            var where = $"{schema}: {string.Join('/', path)}: {word}";
            Assert.True(
                refusedBySchema == refusedByBuild,
                $"{where} is refused only by the {(refusedByBuild ? "build" : "schema")}");
            Assert.True(word == Wrong || !refusedByBuild, $"{where} is refused by both");
        }
    }

    [Theory]
    [InlineData("punkt", "nummer: 1\nåbenhed: lukket", true)]
    [InlineData("punkt", "nummer: 1\nåbenhed: åben", false)]
    [InlineData("punkt", "nummer: 1\nåbenhed: åben\ntitel: A\ntype: formalia", true)]
    [InlineData("punkt", "nummer: 1\nåbenhed:\ntitel: A\ntype: formalia", false)]
    [InlineData("punkt", "nummer: \"2.10\"\nåbenhed: lukket", true)]
    [InlineData("punkt", "nummer: 2.1\nåbenhed: lukket", true)]
    [InlineData("side", "titel: A\nkladde:", true)]
    [InlineData("side", "titel:", false)]
    public async Task ASchemaRequiresTheSameKeysAsTheBuild(string schema, string yaml, bool accepted)
    {
        using var site = new TemporaryFolder().WithSite("whole-site");

        await AssertRequiredAsync(site, schema, yaml, accepted);
    }

    [Theory]
    [InlineData("punkt", "type: behandling", "nummer: 1\nåbenhed: åben\ntitel: A", true)]
    [InlineData("punkt", "type: behandling", "nummer: 1\nåbenhed: åben\ntitel: A\ntype:", true)]
    [InlineData("punkt", "type: behandling", "nummer: 1\nåbenhed: åben", false)]
    [InlineData("punkt", "titel: A", "nummer: 1\nåbenhed: åben\ntype: behandling\nbilag: {åbenhed: åben}", false)]
    [InlineData("moede", "forum: raad\nudgave: referat", "dato: 2030-01-01", true)]
    [InlineData("moede", "forum: raad", "dato: 2030-01-01", false)]
    [InlineData("kalender", "titel: Kalenderen", "emner: takster", true)]
    [InlineData("side", "titel: Fælles", "titel:", true)]
    public async Task AKeyThatADirectoryGivesIsNotRequired(string schema, string directory, string yaml, bool accepted)
    {
        using var site = new TemporaryFolder().WithSite("whole-site");
        site.Write(Path.Combine("input", Path.GetDirectoryName(Files[schema])!, "_directory.yml"), directory);

        await AssertRequiredAsync(site, schema, yaml, accepted);
    }

    /// <summary>Checks whether both the schema and the build find all required keys in a file.</summary>
    private static async Task AssertRequiredAsync(TemporaryFolder site, string schema, string yaml, bool accepted)
    {
        var schemas = await JsonSchemas.WriteAsync(site.File("input"));
        var faults = await JsonSchemas.ValidateAsync(schemas, [(schema, yaml)]);

        Assert.Equal(accepted, faults[0].Count == 0);
        Assert.Equal(
            accepted,
            !Problems(site, schema, yaml).Any(
                problem =>
                    problem.What.EndsWith("mangler.", StringComparison.Ordinal)
                        || problem.What.EndsWith("er ikke udfyldt.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task EveryKeyIsExplainedInDanish()
    {
        var schemas = await JsonSchemas.WriteAsync(SiteFixture.Input("whole-site"));

        Assert.All(
            schemas.Values.SelectMany(JsonSchemas.Properties),
            property =>
                Assert.Matches(
                    @"^[\p{Lu}»].*[.…]\z",
                    property.Property["description"]?.ToString()
                        ?? $"{string.Join('/', property.Path)} is not explained in KeyDescriptions"));
    }

    /// <summary>
    /// The language server of VS Code's YAML extension suggests "null" wherever a value may be of type null.
    /// </summary>
    [Fact]
    public async Task TheSchemasDoNotMakeEditorsSuggestNull()
    {
        var schemas = await JsonSchemas.WriteAsync(SiteFixture.Input("whole-site"));

        Assert.DoesNotContain(
            schemas.Values.SelectMany(JsonSchemas.Properties),
            property => (
                property.Property["anyOf"] as JsonArray ?? []).Any(shape => shape!["type"]?.ToString() == "null"));
    }

    [Fact]
    public async Task VisualStudioCodeFindsTheSchemasWhereTheCommandWritesThem()
    {
        var settings = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Repository.File(".vscode", "settings.json"),
                TestContext.Current.CancellationToken))!["yaml.schemas"]!.AsObject();
        using var folder = new TemporaryFolder().WithSite("whole-site");

        await Cli.RunInAsync(folder.Path, "schema");

        Assert.All(settings, schema => Assert.True(File.Exists(folder.File(schema.Key)), schema.Key));
    }

    /// <summary>The schema that applies to a file; null if there is none.</summary>
    private static string? SchemaOf(string file) => file.Split('/') switch
    {
        ["moeder", _, "index.md"] => "moede",
        ["_data", "site.yml"] => "indstillinger",
        ["_data", "synonymer.yml"] => null,
        ["_data", _] => "ordliste",
        [_] => "side",
        [var folder, ..] when Path.GetExtension(file) is ".md" or ".yml" =>
            Files.FirstOrDefault(
                known =>
                    known.Key != "moede"
                        && known.Value.StartsWith($"{folder}/", StringComparison.Ordinal)).Key ?? "side",
        _ => null,
    };

    private static string FrontMatter(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal)
            ? text[4..text.IndexOf("\n---\n", 3, StringComparison.Ordinal)]
            : text;

    /// <summary>
    /// A document with all keys of a schema. Values are empty, but lists of entries have one entry with all its keys.
    /// </summary>
    private static JsonNode AllKeys(JsonObject schema, bool hasUnknownKey)
    {
        var keys = new JsonObject();
        foreach (var (path, property) in JsonSchemas.Properties(schema).Where(property => property.Path.Length == 1))
        {
            keys[path[0]] = JsonSchemas.Properties(property).Any()
                ? new JsonArray(AllKeys(property, hasUnknownKey))
                : "";
        }

        if (hasUnknownKey)
        {
            keys[Wrong] = "";
        }

        return schema["items"] is null ? keys : new JsonArray(keys);
    }

    /// <summary>A document with only one value.</summary>
    private static string WithValue(JsonObject schema, string[] path, JsonNode word)
    {
        var document = path.Reverse().Aggregate(word.DeepClone(), (inner, key) => new JsonObject { [key] = inner });
        return (schema["items"] is null ? document : new JsonArray(document)).ToJsonString();
    }

    /// <summary>The problems that reading a site reports for a file with this YAML.</summary>
    private static ImmutableArray<Problem> Problems(TemporaryFolder site, string schema, string yaml)
    {
        var file = Files[schema];
        site.Write($"input/{file}", file.EndsWith(".yml", StringComparison.Ordinal) ? yaml : $"---\n{yaml}\n---\n");
        var problems = new ProblemList();
        new ArchiveReader(site.File("input")).Read(ImmutableDictionary<string, string>.Empty, problems);
        return [.. problems.Sorted.Where(problem => problem.Place.File == file)];
    }

    [GeneratedRegex(
        "« (kan ikke bruges som|findes ikke i _data/|er ikke (et helt tal|et punktnummer|et tal|en dato|ja eller nej))")]
    private static partial Regex WrongWord();
}
