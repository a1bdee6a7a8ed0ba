using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Forms;

namespace Site.Commands;

/// <summary>The keys of a new page: those that are known, those that must be filled in, and as comments those that may be.</summary>
internal sealed partial class NewText
{
    private readonly PageForm form;
    private readonly ImmutableArray<(string Key, string Value)> given;
    private readonly ImmutableArray<string> suggestions;

    /// <param name="form">The kind of page.</param>
    /// <param name="given">Keys with their values as YAML; a list begins on a line of its own.</param>
    public NewText(string form, params ImmutableArray<(string Key, string Value)> given)
        : this(PageForms.Of(new Vocabularies()).Single(known => known.Name == form), given, [])
    {
    }

    private NewText(PageForm form, ImmutableArray<(string Key, string Value)> given, ImmutableArray<string> suggestions) =>
        (this.form, this.given, this.suggestions) = (form, given, suggestions);

    /// <summary>The same with keys that the author may want.</summary>
    public NewText WithSuggestions(params ImmutableArray<string> keys) => new(form, given, keys);

    /// <summary>A Markdown page.</summary>
    /// <param name="path">Below <c>input/</c>.</param>
    /// <param name="task">What the author is to write.</param>
    /// <param name="body">The text below the keys.</param>
    public NewPage ToPage(string path, string task, string body = "") => new([(path, $"---\n{Keys()}---\n{body}")], Blanks, task);

    /// <summary>A page of keys and values alone.</summary>
    public NewPage ToData(string path, string task) => new([(path, Keys())], Blanks, task);

    /// <summary>A text as a YAML value that means just that text.</summary>
    public static string Quoted(string text) =>
        Plain().IsMatch(text) ? text : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private ImmutableArray<string> Blanks
    {
        get
        {
            var needed = form.Conditions.SelectMany(condition => condition.Required).ToHashSet(StringComparer.Ordinal);
            return [.. form.Questions.Where(question => question.IsRequired || needed.Contains(question.Key)).Select(question => question.Key).Except(given.Select(pair => pair.Key), StringComparer.Ordinal)];
        }
    }

    private string Keys() => string.Concat(
        given.Select(pair => $"{pair.Key}:{(pair.Value.StartsWith('\n') ? "" : " ")}{pair.Value}\n")
            .Concat(Blanks.Select(key => $"# {Hint(Question(key))}\n{key}:\n"))
            .Concat(suggestions.Select(key => Suggestion(Question(key)))));

    private Question Question(string key) => form.Questions.Single(question => question.Key == key);

    private string Hint(Question question)
    {
        var choices = question switch
        {
            { ChoicesFile: { } file } => $" Et id fra {file}.",
            { Choices: { } words } => $" Vælg mellem: {string.Join(", ", words.Select(choice => choice.Word))}.",
            _ => "",
        };
        return $"{KeyDescriptions.Of(form.Name, question.Key)}{choices}";
    }

    /// <summary>
    /// Comments: what the key is for, and below it the key with nothing in it once its sign is taken away.
    /// </summary>
    private string Suggestion(Question question) => question.Type switch
    {
        AnswerType.Entries => $"# {Hint(question)}\n# {question.Key}:\n{string.Concat(question.Entries.Select((entry, index) => $"#   {(index == 0 ? "- " : "  ")}{entry.Key}:\n"))}",
        _ => $"# {Hint(question)}\n# {question.Key}:\n",
    };

    [GeneratedRegex(@"^(?!(null|true|false)\z)\p{L}[\p{L}\p{N} ,.()/§-]*(?<! )\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
