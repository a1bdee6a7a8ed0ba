using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Site.Model;

namespace Site.Commands;

/// <summary>
/// Creates JSON Schemas for the YAML files and front matter of the input. The version is draft-07, which the YAML
/// extension of VS Code supports best. A schema accepts all that the build accepts. The build is stricter: it also
/// checks, for example, that pages and files exist.
/// </summary>
/// <param name="vocabularies">The ids allowed as values.</param>
/// <param name="inheritedKeys">
/// The keys that pages may inherit from a <c>_directory.yml</c>. No page is required to have them, as a schema applies
/// to all folders.
/// </param>
internal sealed class JsonSchema(Vocabularies vocabularies, IReadOnlySet<string> inheritedKeys)
{
    public JsonObject Create(DeclaredFile file)
    {
        ImmutableArray<Key> keys = file is PageKind ? [.. file.AllKeys.Select(MakeOptionalIfInherited)] : file.AllKeys;
        var page = DescribeObject(keys);
        JsonNode[] conditions = [.. CreateConditions(keys)];
        if (conditions.Length > 0)
        {
            page["allOf"] = new JsonArray(conditions);
        }

        var schema = file.IsList ? new JsonObject { ["type"] = "array", ["items"] = page } : page;
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", file.Name);
        schema.Insert(2, "$comment", $"input/{file.Files}");
        return schema;
    }

    private Key MakeOptionalIfInherited(Key key) =>
        inheritedKeys.Contains(key.Name) ? key with { Requirement = null } : key;

    private JsonObject DescribeObject(ImmutableArray<Key> keys) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = ToArray(keys.Where(IsRequired).Select(key => key.Name)),
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)DescribeKey(key)))),
    };

    /// <summary>Whether a key is required regardless of the values of other keys.</summary>
    private static bool IsRequired(Key key) => key.Requirement is { Other: null };

    private JsonObject DescribeKey(Key key)
    {
        var value = key.Format is MappingsFormat mappings
            ? DescribeObject(mappings.Entry.Keys)
            : DescribeScalar(key.Format);
        var property = key.Format.IsList ? AllowOneOrMany(value, key) : AllowNoValue(value, key);
        property.Insert(0, "description", key.Description);
        return property;
    }

    private JsonObject DescribeScalar(ValueFormat format) => format switch
    {
        WordFormat words => new() { ["enum"] = ToArray(words.Words) },
        EntryFormat entry => DescribeIds(entry.File),
        EntriesFormat entries => DescribeIds(entries.File),
        NumberFormat => new() { ["type"] = ToArray(["integer", "string"]), ["minimum"] = 0, ["pattern"] = "^[0-9]+$" },
        ItemNumberFormat => new()
        {
            ["type"] = ToArray(["number", "string"]),
            ["minimum"] = 0,
            ["pattern"] = @"^[0-9]+(\.[0-9]+){0,2}$",
        },
        DecimalFormat => new()
        {
            ["type"] = ToArray(["number", "string"]),
            ["pattern"] = @"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?$",
        },
        DateFormat => new()
        {
            ["type"] = ToArray(["string", "integer"]),
            ["minimum"] = PartialDate.FirstYear,
            ["maximum"] = PartialDate.LastYear,
            ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        },
        DayFormat => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        FlagFormat => new() { ["enum"] = new JsonArray("ja", "nej", true, false) },
        _ => new() { ["type"] = ToArray(["string", "number", "boolean"]) },
    };

    private JsonObject DescribeIds(VocabularyFile file)
    {
        var vocabulary = file.Select(vocabularies);
        var schema = new JsonObject { ["enum"] = ToArray(vocabulary.Select(entry => entry.Id)) };
        if (vocabulary.Count > 0)
        {
            // Not standard JSON Schema: VS Code added the keyword, and shows these texts next to the values.
            schema["enumDescriptions"] = ToArray(vocabulary.Select(entry => entry.Title));
        }

        return schema;
    }

    private static JsonObject AllowOneOrMany(JsonObject one, Key key)
    {
        var many = new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() };
        return IsRequired(key)
            ? new() { ["anyOf"] = new JsonArray(many, one) }
            : new() { ["anyOf"] = new JsonArray(many, one, DescribeNoValue()) };
    }

    private static JsonObject AllowNoValue(JsonObject scalar, Key key) =>
        IsRequired(key) ? scalar : new() { ["anyOf"] = new JsonArray(scalar, DescribeNoValue()) };

    /// <summary>
    /// Returns a schema that only a key without a value satisfies. For <c>"type": "null"</c>, VS Code would suggest the
    /// word "null", which the build reads as text.
    /// </summary>
    private static JsonObject DescribeNoValue() =>
        new() { ["not"] = new JsonObject { ["type"] = ToArray(["string", "number", "boolean", "array", "object"]) } };

    /// <summary>For each value of a key that makes other keys required, returns a rule that requires them.</summary>
    private static IEnumerable<JsonNode> CreateConditions(ImmutableArray<Key> keys) =>
        from other in keys
        where other.Format is WordFormat
        let words = (WordFormat)other.Format
        from word in words.Words
        let required = keys.Where(
            key => key.Requirement?.Other?.Name == other.Name
                && !Equals(words.Find(word), key.Requirement.OptionalWhen))
            .Select(key => key.Name).ToList()
        where required.Count > 0
        select CreateCondition(other.Name, word, required);

    private static JsonObject CreateCondition(string key, string word, List<string> required) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = word } },
            ["required"] = ToArray([key]),
        },
        ["then"] = new JsonObject
        {
            ["required"] = ToArray(required),
            ["properties"] = new JsonObject(required.Select(name => KeyValuePair.Create(
                name, (JsonNode?)new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } }))),
        },
    };

    private static JsonArray ToArray(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
