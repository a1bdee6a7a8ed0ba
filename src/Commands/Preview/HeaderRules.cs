using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Model;

namespace Site.Commands.Preview;

/// <summary>
/// The headers that <c>netlify.toml</c> gives to answers, so that the preview behaves as the real server does.
/// </summary>
/// <param name="rules">Path patterns (<c>*</c> matches anything) with their headers, in the order of the
/// file.</param>
public sealed class HeaderRules(ImmutableArray<HeaderRule> rules)
{
    /// <summary>
    /// Reads the <c>[[headers]]</c> tables of a file; none where there is no file. A test holds the reading to
    /// Netlify's own parser.
    /// </summary>
    /// <exception cref="UsageException">The file is not TOML, or a table in it is no rule that Netlify would
    /// take.</exception>
    public static HeaderRules Read(string path) =>
        new(File.Exists(path) ? [.. TablesOf(path).Select(table => RuleFrom(path, table))] : []);

    /// <summary>The rules as read.</summary>
    public ImmutableArray<HeaderRule> Rules => rules;

    /// <summary>
    /// The headers of an answer to a path. No header may be named by two rules that match one path: servers differ on
    /// what that means.
    /// </summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Rules.Where(rule => Matches(rule.For, path)).SelectMany(rule => rule.Values))
        {
            headers[name] = value;
        }

        return headers;
    }

    private static IEnumerable<object?> TablesOf(string path)
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

    private static HeaderRule RuleFrom(string path, object? entry)
    {
        if (entry is not TomlTable rule || !rule.TryGetValue("for", out var paths) || paths is not string pattern)
        {
            throw new UsageException($"En regel i {path} mangler »for«. Skriv for eksempel: for = \"/tema/*\"");
        }

        var headers = rule.TryGetValue("values", out var values) && values is TomlTable table ? table : new TomlTable();
        return new HeaderRule(
            pattern.Trim(), [.. headers.Select(header => (header.Key, ValueFrom(path, header.Key, header.Value)))]);
    }

    /// <summary>A text, or a list of texts; white space about commas is as Netlify sends it.</summary>
    private static string ValueFrom(string path, string name, object? value) => value switch
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

/// <summary>Headers that answers to some paths carry.</summary>
/// <param name="For">The pattern of the paths.</param>
/// <param name="Values">The headers, in the order of the file.</param>
public sealed record HeaderRule(string For, ImmutableArray<(string Name, string Value)> Values);
