using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Site.Model;

namespace Site.Commands;

/// <summary>
/// A kind of file as JSON Schema draft-07, which is what the YAML extension of VS Code reads best. It is no stricter
/// than the build: a key without a value counts as left out, and a text may look like a number. Where the two differ,
/// the build is stricter, and it alone knows which pages and files there are and what <c>_directory.yml</c> gives.
/// </summary>
/// <param name="vocabularies">The ids that may be chosen.</param>
internal sealed class JsonSchema(Vocabularies vocabularies)
{
    /// <summary>The schema of a kind of file.</summary>
    public JsonObject Of(DeclaredFile file)
    {
        var page = Object(file.AllKeys);
        JsonNode[] conditions = [.. Conditions(file.AllKeys)];
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

    private JsonObject Object(ImmutableArray<Key> keys) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Words(keys.Where(IsRequired).Select(key => key.Name)),
        ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Name, (JsonNode?)Property(key)))),
    };

    /// <summary>Whether a key must be there whatever the others say.</summary>
    private static bool IsRequired(Key key) => key.Requirement is { Other: null };

    private JsonObject Property(Key key)
    {
        var value = key.Format is MappingsFormat mappings ? Object(mappings.Entry.Keys) : Scalar(key.Format);
        var property = key.Format.IsList ? OneOrMany(value, key) : OrNothing(value, key);
        property.Insert(0, "description", key.Description);
        return property;
    }

    private JsonObject Scalar(ValueFormat format) => format switch
    {
        WordFormat words => new() { ["enum"] = Words(words.Words) },
        EntryFormat entry => Ids(entry.File),
        EntriesFormat entries => Ids(entries.File),
        NumberFormat => new() { ["type"] = Words(["integer", "string"]), ["minimum"] = 0, ["pattern"] = "^[0-9]+$" },
        ItemNumberFormat => new()
        {
            ["type"] = Words(["number", "string"]),
            ["minimum"] = 0,
            ["pattern"] = @"^[0-9]+(\.[0-9]+){0,2}$",
        },
        DecimalFormat => new()
        {
            ["type"] = Words(["number", "string"]),
            ["pattern"] = @"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?$",
        },
        DateFormat => new()
        {
            ["type"] = Words(["string", "integer"]),
            ["minimum"] = PartialDate.FirstYear,
            ["maximum"] = PartialDate.LastYear,
            ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        },
        DayFormat => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        FlagFormat => new() { ["enum"] = new JsonArray("ja", "nej", true, false) },
        _ => new() { ["type"] = Words(["string", "number", "boolean"]) },
    };

    private JsonObject Ids(VocabularyFile file)
    {
        var vocabulary = file.Select(vocabularies);
        var schema = new JsonObject { ["enum"] = Words(vocabulary.Select(entry => entry.Id)) };
        if (vocabulary.Count > 0)
        {
            // Not of the standard: VS Code shows them beside the words.
            schema["enumDescriptions"] = Words(vocabulary.Select(entry => entry.Title));
        }

        return schema;
    }

    private static JsonObject OneOrMany(JsonObject one, Key key)
    {
        var many = new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() };
        return IsRequired(key)
            ? new() { ["anyOf"] = new JsonArray(many, one) }
            : new() { ["anyOf"] = new JsonArray(many, one, Nothing()) };
    }

    private static JsonObject OrNothing(JsonObject scalar, Key key) =>
        IsRequired(key) ? scalar : new() { ["anyOf"] = new JsonArray(scalar, Nothing()) };

    /// <summary>
    /// A key without a value. Described by its type, VS Code would offer "null" among the words, which the build takes
    /// for one.
    /// </summary>
    private static JsonObject Nothing() =>
        new() { ["not"] = new JsonObject { ["type"] = Words(["string", "number", "boolean", "array", "object"]) } };

    /// <summary>For each word of a key beside which others must be there, a rule that says which.</summary>
    private static IEnumerable<JsonNode> Conditions(ImmutableArray<Key> keys) =>
        from other in keys
        where other.Format is WordFormat
        let words = (WordFormat)other.Format
        from word in words.Words
        let required = keys.Where(
            key => key.Requirement?.Other?.Name == other.Name && !Equals(words.Find(word), key.Requirement.Exception))
            .Select(key => key.Name).ToList()
        where required.Count > 0
        select Condition(other.Name, word, required);

    private static JsonObject Condition(string key, string word, List<string> required) => new()
    {
        ["if"] = new JsonObject
        {
            ["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = word } },
            ["required"] = Words([key]),
        },
        ["then"] = new JsonObject
        {
            ["required"] = Words(required),
            ["properties"] = new JsonObject(required.Select(name => KeyValuePair.Create(
                name, (JsonNode?)new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } }))),
        },
    };

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
