using System.Text;
using System.Text.Json.Nodes;
using Site.Tests.Commands;

namespace Site.Tests.Guide;

/// <summary>
/// Checks that the guide's list of keys matches the JSON Schemas word for word. <c>UPDATE_EXPECTED=1</c> rewrites the
/// list below the page's introduction: read the difference before committing it.
/// </summary>
public class KeyReferenceTests
{
    /// <summary>The kinds, in the order of the guide.</summary>
    private static readonly string[] Kinds =
        [
            "moede", "punkt", "aftale", "tilbud", "aarsrapport", "svar", "vidensbrev", "takster", "noegletal",
            "arbejdsgruppe", "hoering", "kalender", "side", "ordliste", "indstillinger",
        ];

    [Fact]
    public async Task TheKeyListMatchesTheSchemas()
    {
        var file = Path.Combine(GuidePages.Folder, "noegler.md");
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var expected = text[..text.IndexOf("\n## ", StringComparison.Ordinal)] + Reference(
            await JsonSchemas.WriteAsync(Repository.File("input")));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            await File.WriteAllTextAsync(file, text = expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, text);
    }

    private static string Reference(Dictionary<string, JsonObject> schemas)
    {
        Assert.Equal(Kinds.Order(StringComparer.Ordinal), schemas.Keys.Order(StringComparer.Ordinal));
        var shared = JsonSchemas.Properties(schemas["side"])
            .Select(property => property.Path[0])
            .Where(key => key != "titel")
            .ToHashSet();
        var page = new StringBuilder("\n## Alle sider\n\n")
            .Append(Table(schemas["side"], path => shared.Contains(path[0])));
        foreach (var kind in Kinds.Where(kind => kind != "side"))
        {
            var isPage = kind is not ("ordliste" or "indstillinger");
            page.Append(
                $"\n## {Title(schemas[kind])}\n\n{Where(schemas[kind])}\n\n"
                + $"{Table(schemas[kind], path => !isPage || !shared.Contains(path[0]))}");
        }

        return page.ToString();
    }

    private static string Title(JsonObject schema) =>
        $"{schema["title"]!.ToString()[..1].ToUpperInvariant()}{schema["title"]!.ToString()[1..]}";

    private static string Where(JsonObject schema) => $"Filer: `{schema["$comment"]}`";

    private static string Table(JsonObject schema, Func<string[], bool> isListed)
    {
        var rows = JsonSchemas.Properties(schema).Where(property => isListed(property.Path))
            .Select(property => $"| `{string.Join(" › ", property.Path)}` | {Required(schema, property.Path)} | "
                + $"{property.Property["description"]}{Choices(property.Property)} |\n");
        return $"| Nøgle | Skal være der | Hvad den er |\n|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Required(JsonObject schema, string[] path)
    {
        if (JsonSchemas.IsRequired(schema, path))
        {
            return "ja";
        }

        var condition = (schema["allOf"] as JsonArray ?? [])
            .FirstOrDefault(
                rule =>
                    rule!["then"]!["required"]!.AsArray().Any(key => path.Length == 1 && key!.ToString() == path[0]));
        return condition?["if"]?["properties"]?.AsObject().Single() is { } key
            ? $"når `{key.Key}` er `{key.Value!["const"]}`"
            : "nej";
    }

    private static string Choices(JsonObject property)
    {
        var words = JsonSchemas.Words(property)
            .Where(word => word.GetValueKind() == System.Text.Json.JsonValueKind.String)
            .Select(word => $"`{word}`")
            .ToList();
        return words.Count == 0
            ? ""
            : JsonSchemas.AreListedInData(property)
            ? " Et `id` fra listerne i `_data`."
            : $" Vælg mellem {string.Join(", ", words)}.";
    }
}
