using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Commands.New;

/// <summary>
/// The keys of a new page: those that are known, those that must be filled in, and as comments those that may be.
/// </summary>
/// <param name="kind">The kind of page.</param>
/// <param name="given">Keys with their values as YAML; a list begins on a line of its own.</param>
internal sealed partial class NewText(PageKind kind, params ImmutableArray<(string Key, string Value)> given)
{
    /// <summary>A Markdown page.</summary>
    /// <param name="path">Below <c>input/</c>.</param>
    /// <param name="task">What the author is to write.</param>
    /// <param name="body">The text below the keys.</param>
    public NewPage ToPage(string path, string task, string body = "") =>
        new([(path, $"---\n{KeyLines()}---\n{body}")], Blanks, task);

    /// <summary>A page of keys and values alone.</summary>
    public NewPage ToData(string path, string task) => new([(path, KeyLines())], Blanks, task);

    /// <summary>
    /// An item's number as a YAML value; other programs take 2.10 for the number 2.1, unless it is quoted.
    /// </summary>
    public static string Quoted(ItemNumber number) =>
        number.ToString() is var text && text.Contains('.') ? $"\"{text}\"" : text;

    /// <summary>A text as a YAML value that means just that text.</summary>
    public static string Quoted(string text) =>
        Plain().IsMatch(text) ? text : $"\"{Escaped(text)}\"";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private ImmutableArray<string> Blanks => [.. Required.Select(key => key.Name)];

    /// <summary>
    /// The keys that must be there, whatever the others say or beside some word of another, and are not given.
    /// </summary>
    private IEnumerable<Key> Required =>
        kind.AllKeys.Where(key => key.Requirement is not null && given.All(pair => pair.Key != key.Name));

    private string KeyLines() => string.Concat(
        given.Select(pair => $"{pair.Key}:{(pair.Value.StartsWith('\n') ? "" : " ")}{pair.Value}\n")
            .Concat(Required.Select(key => $"# {Hint(key)}\n{key.Name}:\n"))
            .Concat(kind.OfferedByNew.Select(Suggestion)));

    private static string Hint(Key key) => key.Description + key.Format switch
    {
        EntryFormat entry => $" Et id fra {entry.File.Path}.",
        EntriesFormat entries => $" Et id fra {entries.File.Path}.",
        WordFormat words => $" Vælg mellem: {string.Join(", ", words.Words)}.",
        _ => "",
    };

    /// <summary>
    /// Comments: what the key is for, and below it the key with nothing in it once its sign is taken away.
    /// </summary>
    private static string Suggestion(Key key) =>
        $"# {Hint(key)}\n# {key.Name}:\n{(key.Format is MappingsFormat mappings ? EntryLines(mappings.Entry) : "")}";

    private static string EntryLines(KeySet entry) =>
        string.Concat(entry.Keys.Select((key, index) => $"#   {(index == 0 ? "- " : "  ")}{key.Name}:\n"));

    [GeneratedRegex(
        @"^(?!(null|true|false)\z)\p{L}[\p{L}\p{N} ,.()/§-]*(?<! )\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
