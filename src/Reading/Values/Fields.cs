using System.Collections.Immutable;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Values;

/// <summary>
/// The keys and raw values of front matter, of one entry in it, or of a data file. Looking a key up marks it as known;
/// <see cref="ReportUnknownKeys"/> reports the others.
/// </summary>
/// <param name="file">The file of the keys and values.</param>
/// <param name="node">The keys and values.</param>
/// <param name="linesBefore">The number of lines before the YAML in the file.</param>
/// <param name="inherited">Provides the keys that are absent here; may be null.</param>
/// <param name="problems">Receives the problems.</param>
/// <param name="isEntry">True for one entry of a list; false for the file's own keys.</param>
internal sealed class Fields(
    string file, YamlMappingNode node, int linesBefore, Fields? inherited, ProblemList problems, bool isEntry = false)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string File => file;

    /// <summary>Where the mapping begins.</summary>
    public SourcePlace Place => PlaceOf(node);

    /// <summary>The keys that have been looked up.</summary>
    public IReadOnlyCollection<string> KnownKeys => known;

    /// <summary>The place of a key's value; of the mapping if the key is absent.</summary>
    public SourcePlace PlaceOfValue(string key) => Find(key) is { } found ? found.Owner.PlaceOf(found.Value) : Place;

    /// <summary>The keys in this mapping itself, with or without a value.</summary>
    public IEnumerable<string> OwnKeys =>
        node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Whether a key is in this mapping itself, not only inherited.</summary>
    public bool HasOwn(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Whether a key has a value, own or inherited.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>A key's text, trimmed; null if it is absent or, with a problem added, not a text.</summary>
    public PlacedText? GetText(string key) => Find(key) is { } found ? found.Owner.ReadText(key, found.Value) : null;

    /// <summary>
    /// A key's list of texts; a single text is a list of one. Anything else is left out, with a problem added.
    /// </summary>
    public ImmutableArray<PlacedText> GetTexts(string key) => Find(key) is { } found
        ? [.. ListNodes(found.Value).Select(child => found.Owner.ReadText(key, child)).OfType<PlacedText>()]
        : [];

    /// <summary>
    /// A key's list of mappings; a single one is a list of one. Anything else is left out, with a problem added.
    /// </summary>
    public ImmutableArray<Fields> GetMappings(string key) => Find(key) is { } found
        ? [.. ListNodes(found.Value).Select(child => found.Owner.ReadMapping(key, child)).OfType<Fields>()]
        : [];

    /// <summary>Reports a required key that is absent or empty.</summary>
    /// <param name="key">The key.</param>
    /// <param name="words">The allowed words; empty if any text is allowed.</param>
    public void ReportMissing(string key, ImmutableArray<string> words)
    {
        var choices = words.IsEmpty ? "" : $" Vælg mellem: {string.Join(", ", words)}.";
        if (node.Children.TryGetValue(new YamlScalarNode(key), out var empty))
        {
            problems.Add(PlaceOf(empty), $"»{key}« er ikke udfyldt.", $"Skriv en værdi efter »{key}:«.{choices}");
            return;
        }

        problems.Add(
            isEntry ? Place : new SourcePlace(file),
            $"»{key}« mangler.",
            $"Tilføj en linje med »{key}: …« {(isEntry ? "her" : "øverst i filen")}.{choices}");
    }

    /// <summary>Whether a key is present in its former spelling, with spaces instead of hyphens.</summary>
    public bool HasOldSpelling(string key) => key.Contains('-') && HasOwn(key.Replace('-', ' '));

    /// <summary>
    /// Reports every key that has not been looked up. Call it after all keys of the kind have been read.
    /// </summary>
    public void ReportUnknownKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
        {
            var name = key.Value ?? "";
            var hyphenated = name.Replace(' ', '-');
            if (known.Contains(name))
            {
                continue;
            }

            if (known.Contains(hyphenated))
            {
                problems.Add(
                    PlaceOf(key),
                    $"Nøglen »{name}« skrives nu med bindestreg: »{hyphenated}«.",
                    $"Ret den til »{hyphenated}«.");
            }
            else
            {
                problems.Add(
                    PlaceOf(key),
                    $"Nøglen »{name}« kendes ikke.",
                    Nearest.Suggest(name, [.. known.Order(StringComparer.Ordinal)]));
            }
        }
    }

    /// <summary>Marks keys that were looked up elsewhere as known, here and in the inherited fields.</summary>
    public void MarkKnown(IEnumerable<string> keys)
    {
        known.UnionWith(keys);
        inherited?.MarkKnown(keys);
    }

    private (YamlNode Value, Fields Owner)? Find(string key)
    {
        known.Add(key);
        return FindWithoutMarking(key);
    }

    /// <summary>
    /// Does not mark the key: inherited fields are shared by files read in parallel, so they must not change.
    /// </summary>
    private (YamlNode Value, Fields Owner)? FindWithoutMarking(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            && value is not YamlScalarNode { Value: null or "" }
            ? (value, this)
            : inherited?.FindWithoutMarking(key);

    private static IEnumerable<YamlNode> ListNodes(YamlNode value) =>
        value is YamlSequenceNode sequence ? sequence.Children : [value];

    private PlacedText? ReadText(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text })
        {
            return new PlacedText(text.Trim(), PlaceOf(value));
        }

        problems.Add(PlaceOf(value), $"»{key}« skal være en tekst.", $"Skriv »{key}: …« på én linje.");
        return null;
    }

    private Fields? ReadMapping(string key, YamlNode value)
    {
        if (value is YamlMappingNode mapping)
        {
            return new Fields(file, mapping, linesBefore, null, problems, isEntry: true);
        }

        problems.Add(
            PlaceOf(value),
            $"»{key}« skal være en liste med nøgler og værdier.",
            "Se eksemplet i vejledningen: hver post begynder med en bindestreg og en nøgle.");
        return null;
    }

    private SourcePlace PlaceOf(YamlNode at) => new(file, (int)at.Start.Line + linesBefore, (int)at.Start.Column);
}
