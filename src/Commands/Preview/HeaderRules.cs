using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Site.Commands.Preview;

/// <summary>The headers that <c>netlify.toml</c> gives to answers, so that the preview behaves as the real server does.</summary>
/// <param name="rules">Path patterns (<c>*</c> stands for anything) with their headers, in the order of the file.</param>
public sealed partial class HeaderRules(ImmutableArray<(string For, ImmutableArray<(string Name, string Value)> Values)> rules)
{
    /// <summary>Reads the <c>[[headers]]</c> tables of a file; none where there is no file. A test holds the reading to Netlify's own parser.</summary>
    public static HeaderRules Read(string path)
    {
        var rules = ImmutableArray.CreateBuilder<(string, ImmutableArray<(string, string)>)>();
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        foreach (var table in text.Split("[[headers]]").Skip(1))
        {
            var pairs = Pair().Matches(table).Select(pair => (Name: pair.Groups["name"].Value, Value: pair.Groups["value"].Value)).ToList();
            rules.Add((pairs.Single(pair => pair.Name == "for").Value, [.. pairs.Where(pair => pair.Name != "for")]));
        }

        return new HeaderRules(rules.ToImmutable());
    }

    /// <summary>The rules as read: pattern, then headers by name.</summary>
    public ImmutableArray<(string For, ImmutableArray<(string Name, string Value)> Values)> Rules => rules;

    /// <summary>The headers of an answer to a path. No header may be named by two rules that match one path: servers differ on what that means.</summary>
    public IReadOnlyDictionary<string, string> For(string path)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Rules.Where(rule => Matches(rule.For, path)).SelectMany(rule => rule.Values))
        {
            headers[name] = value;
        }

        return headers;
    }

    private static bool Matches(string pattern, string path) =>
        Regex.IsMatch(path, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);

    [GeneratedRegex("""^\s*(?<name>[\w-]+)\s*=\s*"(?<value>[^"]*)"\s*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
