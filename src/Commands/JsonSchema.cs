using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Site.Model;
using Site.Reading.Forms;

namespace Site.Commands;

/// <summary>
/// A form as JSON Schema draft-07, which is what the YAML extension of VS Code reads best. It is no stricter than the build:
/// a key without a value counts as left out, and a text may look like a number. Where the two differ, the build is stricter,
/// and it alone knows which pages and files there are and what <c>_directory.yml</c> gives.
/// </summary>
internal static class JsonSchema
{
    /// <summary>The schema of a form.</summary>
    public static JsonObject Of(PageForm form)
    {
        var page = Object(form, form.Questions, "");
        if (!form.Conditions.IsEmpty)
        {
            page["allOf"] = new JsonArray([.. form.Conditions.Select(Conditional)]);
        }

        var schema = form.IsList ? new JsonObject { ["type"] = "array", ["items"] = page } : page;
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", form.Name);
        schema.Insert(2, "$comment", $"input/{form.Files}");
        return schema;
    }

    private static JsonObject Object(PageForm form, ImmutableArray<Question> questions, string prefix) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = Words(questions.Where(question => question.IsRequired).Select(question => question.Key)),
        ["properties"] = new JsonObject(questions.Select(question => KeyValuePair.Create(question.Key, (JsonNode?)Property(form, question, prefix + question.Key)))),
    };

    private static JsonObject Property(PageForm form, Question question, string path)
    {
        var property = Value(form, question, path);
        if (KeyDescriptions.Of(form.Name, path) is { } description)
        {
            property.Insert(0, "description", description);
        }

        return property;
    }

    private static JsonObject Value(PageForm form, Question question, string path) => question.Type switch
    {
        AnswerType.Entries => OneOrMany(Object(form, question.Entries, $"{path}/"), question),
        AnswerType.Texts => OneOrMany(Scalar(question), question),
        _ => Or(Scalar(question), question),
    };

    private static JsonObject Scalar(Question question) => question switch
    {
        { Choices: { } choices } => Choices([.. choices]),
        { Type: AnswerType.Number } => new() { ["type"] = Words(["integer", "string"]), ["minimum"] = 0, ["pattern"] = "^[0-9]+$" },
        { Type: AnswerType.Decimal } => new() { ["type"] = Words(["number", "string"]), ["pattern"] = @"^-?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)(,[0-9]+)?$" },
        { Type: AnswerType.Date } => new() { ["type"] = Words(["string", "integer"]), ["minimum"] = PartialDate.FirstYear, ["maximum"] = PartialDate.LastYear, ["pattern"] = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" },
        { Type: AnswerType.Day } => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        { Type: AnswerType.Flag } => new() { ["enum"] = new JsonArray("ja", "nej", true, false) },
        _ => new() { ["type"] = Words(["string", "number", "boolean"]) },
    };

    private static JsonObject Choices(ImmutableArray<Choice> choices)
    {
        var schema = new JsonObject { ["enum"] = Words(choices.Select(choice => choice.Word)) };
        if (choices.Any(choice => choice.Title is not null))
        {
            // Not of the standard: VS Code shows them beside the words.
            schema["enumDescriptions"] = Words(choices.Select(choice => choice.Title ?? choice.Word));
        }

        return schema;
    }

    private static JsonObject OneOrMany(JsonObject one, Question question)
    {
        var many = new JsonObject { ["type"] = "array", ["items"] = one.DeepClone() };
        return question.IsRequired ? new() { ["anyOf"] = new JsonArray(many, one) } : new() { ["anyOf"] = new JsonArray(many, one, Nothing()) };
    }

    private static JsonObject Or(JsonObject scalar, Question question) =>
        question.IsRequired ? scalar : new() { ["anyOf"] = new JsonArray(scalar, Nothing()) };

    /// <summary>A key without a value. Told by its type, VS Code would offer "null" among the words, which the build takes for one.</summary>
    private static JsonObject Nothing() => new() { ["not"] = new JsonObject { ["type"] = Words(["string", "number", "boolean", "array", "object"]) } };

    private static JsonNode Conditional(Condition condition) => new JsonObject
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { [condition.Key] = new JsonObject { ["const"] = condition.Word } }, ["required"] = Words([condition.Key]) },
        ["then"] = new JsonObject
        {
            ["required"] = Words(condition.Required),
            ["properties"] = new JsonObject(condition.Required.Select(key => KeyValuePair.Create(key, (JsonNode?)new JsonObject { ["not"] = new JsonObject { ["type"] = "null" } }))),
        },
    };

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}
