using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Site.Tests.Commands;

/// <summary>Writes and reads the program's schemas, and validates documents with Ajv.</summary>
internal static class JsonSchemas
{
    /// <summary>A validation error.</summary>
    /// <param name="Path">JSON Pointer to the value.</param>
    /// <param name="Keyword">The schema keyword of the rule.</param>
    /// <param name="Key">The unknown or missing key; null for other errors.</param>
    /// <param name="Message">Ajv's message.</param>
    public sealed record Fault(string Path, string Keyword, string? Key, string Message);

    /// <summary>Runs <c>schema</c> on an input folder.</summary>
    /// <returns>The schemas by name: <c>moede</c>, <c>punkt</c> …</returns>
    public static async Task<Dictionary<string, JsonObject>> WriteAsync(string input)
    {
        using var folder = new TemporaryFolder();
        var result = await Cli.RunAsync("schema", "-i", input, "-o", folder.File("schemas"));
        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        return Directory.EnumerateFiles(folder.File("schemas")).ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => JsonNode.Parse(File.ReadAllText(file))!.AsObject(),
            StringComparer.Ordinal);
    }

    /// <summary>Validates documents against schemas, which must be valid JSON Schema draft-07.</summary>
    /// <returns>The errors of each document, in the order of the documents.</returns>
    public static async Task<List<List<Fault>>> ValidateAsync(
        Dictionary<string, JsonObject> schemas, IEnumerable<(string Schema, string Yaml)> documents)
    {
        using var node = Process.Start(
            new ProcessStartInfo(
                "node", [Repository.File("tests", "Fixtures", "schema", "validate.mjs"), Repository.Root])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await JsonSerializer.SerializeAsync(
            node.StandardInput.BaseStream,
            new
            {
                schemas,
                documents = documents.Select(document => new { schema = document.Schema, yaml = document.Yaml }),
            },
            JsonSerializerOptions.Web,
            TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, node.ExitCode);
        return JsonSerializer.Deserialize<List<List<Fault>>>(await output, JsonSerializerOptions.Web)!;
    }

    /// <summary>
    /// The properties of a schema, including those of list entries, each with the keys that lead to it.
    /// </summary>
    public static IEnumerable<(string[] Path, JsonObject Property)> Properties(JsonObject schema) =>
        from property in (
            Alternatives(schema)
                .Select(shape => shape["properties"])
                .OfType<JsonObject>()
                .FirstOrDefault() ?? []).ToList()
        from found in Properties(property.Value!.AsObject())
            .Select(inner => (Path: (string[])[property.Key, .. inner.Path], inner.Property))
            .Prepend(([property.Key], property.Value!.AsObject()))
        select found;

    /// <summary>The allowed values of a property; empty if there is no fixed list.</summary>
    public static IEnumerable<JsonNode> Words(JsonObject property) =>
        Alternatives(property).Select(shape => shape["enum"]).OfType<JsonArray>().FirstOrDefault() is { } words
        ? words.Select(word => word!)
        : [];

    /// <summary>True if the words of a property are those of a list in <c>_data/</c>, which have titles.</summary>
    public static bool AreListedInData(JsonObject property) =>
        Alternatives(property).Any(shape => shape["enumDescriptions"] is not null);

    /// <summary>True if a key is required.</summary>
    /// <param name="schema">The schema of a file.</param>
    /// <param name="path">The keys that lead to the key, and the key itself.</param>
    public static bool IsRequired(JsonObject schema, string[] path)
    {
        var shape = Alternatives(schema).First(shape => shape["properties"] is not null);
        return path.Length == 1
            ? shape["required"]!.AsArray().Any(key => key!.ToString() == path[0])
            : IsRequired(shape["properties"]![path[0]]!.AsObject(), path[1..]);
    }

    /// <summary>A schema, its <c>anyOf</c> alternatives and the schema of its list entries.</summary>
    private static IEnumerable<JsonObject> Alternatives(JsonObject schema) => new[] { schema }
        .Concat((schema["anyOf"] as JsonArray ?? []).Select(shape => shape!.AsObject()))
        .Concat(schema["items"] is JsonObject items ? [items] : []);
}
