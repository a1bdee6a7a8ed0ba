using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Commands.New;

/// <summary>
/// The front matter of a new page: first the keys with known values, then required keys to fill in, then optional keys
/// as comments.
/// </summary>
/// <param name="kind">The kind of page.</param>
/// <param name="given">Keys and their values as YAML; a value that is a list begins with a line break.</param>
internal sealed partial class NewText(PageKind kind, params ImmutableArray<(string Key, string Value)> given)
{
    public NewPage ToPage(string path, string task, string body = "") =>
        new([(path, $"---\n{WriteKeys()}---\n{body}")], Blanks, task);

    public NewPage ToData(string path, string task) => new([(path, WriteKeys())], Blanks, task);

    /// <summary>
    /// Writes an item's number as a YAML value. A number with a full stop is quoted: other programs would read 2.10 as
    /// 2.1.
    /// </summary>
    public static string Quote(ItemNumber number) =>
        number.ToString() is var text && text.Contains('.') ? $"\"{text}\"" : text;

    /// <summary>Writes a text as a YAML scalar, quoted where YAML could read it as something else.</summary>
    public static string Quote(string text) =>
        PlainScalar().IsMatch(text) ? text : $"\"{Escape(text)}\"";

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private ImmutableArray<string> Blanks => [.. MissingKeys.Select(key => key.Name)];

    private IEnumerable<Key> MissingKeys =>
        kind.AllKeys.Where(key => key.Requirement is not null && given.All(pair => pair.Key != key.Name));

    private string WriteKeys() => string.Concat(
        given.Select(pair => $"{pair.Key}:{(pair.Value.StartsWith('\n') ? "" : " ")}{pair.Value}\n")
            .Concat(MissingKeys.Select(key => $"# {DescribeKey(key)}\n{key.Name}:\n"))
            .Concat(kind.OfferedByNew.Select(WriteSuggestion)));

    private static string DescribeKey(Key key) => key.Description + key.Format switch
    {
        EntryFormat entry => $" Et id fra {entry.File.Path}.",
        EntriesFormat entries => $" Et id fra {entries.File.Path}.",
        WordFormat words => $" Vælg mellem: {string.Join(", ", words.Words)}.",
        _ => "",
    };

    private static string WriteSuggestion(Key key) =>
        $"# {DescribeKey(key)}\n# {key.Name}:\n"
        + (key.Format is MappingsFormat mappings ? WriteEntryKeys(mappings.Entry) : "");

    private static string WriteEntryKeys(KeySet entry) =>
        string.Concat(entry.Keys.Select((key, index) => $"#   {(index == 0 ? "- " : "  ")}{key.Name}:\n"));

    [GeneratedRegex(
        @"^(?!(null|true|false)\z)\p{L}[\p{L}\p{N} ,.()/§-]*(?<! )\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlainScalar();
}
