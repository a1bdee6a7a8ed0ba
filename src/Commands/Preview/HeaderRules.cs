using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Model;

namespace Site.Commands.Preview;

/// <summary>
/// The response headers configured in <c>netlify.toml</c>, so that the preview behaves like the real server.
/// </summary>
/// <param name="rules">The rules, in the order of the file.</param>
public sealed class HeaderRules(ImmutableArray<HeaderRule> rules)
{
    /// <summary>
    /// Reads the <c>[[headers]]</c> tables of a file; returns no rules if the file does not exist. A test compares the
    /// result with that of Netlify's own parser.
    /// </summary>
    /// <exception cref="UsageException">The file is not TOML, or a table is not a valid rule.</exception>
    public static HeaderRules Read(string path) =>
        new(File.Exists(path) ? [.. ReadTables(path).Select(table => ReadRule(path, table))] : []);

    public ImmutableArray<HeaderRule> Rules => rules;

    /// <summary>
    /// Returns the headers of the response to a path. The rules must not set the same header twice for one path: some
    /// servers would join the values, others use the last.
    /// </summary>
    public IReadOnlyDictionary<string, string> Find(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Rules.Where(rule => Matches(rule.For, path)).SelectMany(rule => rule.Values))
        {
            headers[name] = value;
        }

        return headers;
    }

    private static IEnumerable<object?> ReadTables(string path)
    {
        try
        {
            var file = TomlSerializer.Deserialize<TomlTable>(File.ReadAllText(path));
            return file?.TryGetValue("headers", out var tables) is not true ? []
                : tables as IEnumerable<object?>
                ?? throw new UsageException($"»headers« i {path} er ingen liste. Skriv regler under [[headers]].");
        }
        catch (TomlException invalid)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{path}:{invalid.Line ?? 1}:{invalid.Column ?? 1}");
            throw new UsageException($"{line} er ikke gyldig TOML. Mangler der et anførselstegn eller en parentes?");
        }
    }

    private static HeaderRule ReadRule(string path, object? entry)
    {
        if (entry is not TomlTable rule || !rule.TryGetValue("for", out var paths) || paths is not string pattern)
        {
            throw new UsageException($"En regel i {path} mangler »for«. Skriv for eksempel: for = \"/tema/*\"");
        }

        var headers = rule.TryGetValue("values", out var values) && values is TomlTable table ? table : new TomlTable();
        return new HeaderRule(
            pattern.Trim(), [.. headers.Select(header => (header.Key, ReadValue(path, header.Key, header.Value)))]);
    }

    /// <summary>Reads a string or a list of strings; white space around commas is normalized as by Netlify.</summary>
    private static string ReadValue(string path, string name, object? value) => value switch
    {
        string text => string.Join(", ", text.Split(',', StringSplitOptions.TrimEntries)),
        TomlArray texts when texts.All(text => text is string) =>
            string.Join(", ", texts.OfType<string>().Select(text => text.Trim())),
        _ => throw new UsageException($"»{name}« i {path} er ikke en tekst. Sæt anførselstegn om værdien."),
    };

    private static bool Matches(string pattern, string path) =>
        Regex.IsMatch(
            path, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$",
            RegexOptions.CultureInvariant);
}

/// <summary>The headers of the responses to all paths that match a pattern.</summary>
/// <param name="For">The pattern; <c>*</c> matches any characters.</param>
/// <param name="Values">The headers, in the order of the file.</param>
public sealed record HeaderRule(string For, ImmutableArray<(string Name, string Value)> Values);
