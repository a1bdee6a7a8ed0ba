using System.Collections.Immutable;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Reading.Values;

/// <summary>
/// The keys of a front matter, of an entry in it, or of a data file, with values as they are written. A key that was
/// asked for is known; <see cref="RejectUnknownKeys"/> reports the others.
/// </summary>
/// <param name="file">The file they stand in.</param>
/// <param name="node">The keys and values.</param>
/// <param name="linesBefore">Lines in the file before the YAML.</param>
/// <param name="inherited">What stands for keys that this lacks, or null.</param>
/// <param name="problems">Where mistakes go.</param>
/// <param name="isEntry">Whether this is one entry of a list in the file rather than the file's own keys.</param>
internal sealed class Fields(
    string file, YamlMappingNode node, int linesBefore, Fields? inherited, ProblemList problems, bool isEntry = false)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The file they stand in.</summary>
    public string File => file;

    /// <summary>Where they begin.</summary>
    public SourcePlace Place => PlaceOf(node);

    /// <summary>The keys that were asked for.</summary>
    public IReadOnlyCollection<string> KnownKeys => known;

    /// <summary>Where a key's value stands; where the keys begin for a key that is absent.</summary>
    public SourcePlace PlaceOfValue(string key) => Find(key) is { } found ? found.Owner.PlaceOf(found.Value) : Place;

    /// <summary>Whether a key stands in this mapping itself, not only in what it inherits from.</summary>
    public bool HasOwn(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Whether a key has a value, here or in what this inherits from.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>
    /// A key's text without blanks at either end; null where it is absent, or, with a problem added, no text.
    /// </summary>
    public PlacedText? Text(string key) => Find(key) is { } found ? found.Owner.TextOf(key, found.Value) : null;

    /// <summary>
    /// A list of texts; a single text is a list of one. What is no text is left out with a problem added.
    /// </summary>
    public ImmutableArray<PlacedText> List(string key) => Find(key) is { } found
        ? [.. Nodes(found.Value).Select(child => found.Owner.TextOf(key, child)).OfType<PlacedText>()]
        : [];

    /// <summary>A list of entries with keys of their own; a single one is a list of one.</summary>
    public ImmutableArray<Fields> Mappings(string key) => Find(key) is { } found
        ? [.. Nodes(found.Value).Select(child => found.Owner.MappingOf(key, child)).OfType<Fields>()]
        : [];

    /// <summary>Reports a key that must have a value and has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="words">The words that may stand there; none where any may.</param>
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

    /// <summary>Whether a key stands here as keys were once written: with spaces where it has hyphens.</summary>
    public bool HasOldSpelling(string key) => key.Contains('-') && HasOwn(key.Replace('-', ' '));

    /// <summary>Reports every key that was not asked for. Call it when all keys of the kind have been read.</summary>
    public void RejectUnknownKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>())
        {
            var name = key.Value ?? "";
            var hyphened = name.Replace(' ', '-');
            if (known.Contains(name))
            {
                continue;
            }

            if (known.Contains(hyphened))
            {
                problems.Add(
                    PlaceOf(key),
                    $"Nøglen »{name}« skrives nu med bindestreg: »{hyphened}«.",
                    $"Ret den til »{hyphened}«.");
            }
            else
            {
                problems.Add(
                    PlaceOf(key),
                    $"Nøglen »{name}« kendes ikke.",
                    Nearest.Suggestion(name, [.. known.Order(StringComparer.Ordinal)]));
            }
        }
    }

    /// <summary>Counts keys that a page below asked for as known, here and in what this inherits from.</summary>
    public void MarkUsed(IEnumerable<string> keys)
    {
        known.UnionWith(keys);
        inherited?.MarkUsed(keys);
    }

    private (YamlNode Value, Fields Owner)? Find(string key)
    {
        known.Add(key);
        return FindWithoutMarking(key);
    }

    /// <summary>Inherited keys are shared by files read in parallel, so looking must not change them.</summary>
    private (YamlNode Value, Fields Owner)? FindWithoutMarking(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value)
            && value is not YamlScalarNode { Value: null or "" }
            ? (value, this)
            : inherited?.FindWithoutMarking(key);

    private static IEnumerable<YamlNode> Nodes(YamlNode value) =>
        value is YamlSequenceNode sequence ? sequence.Children : [value];

    private PlacedText? TextOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text })
        {
            return new PlacedText(text.Trim(), PlaceOf(value));
        }

        problems.Add(PlaceOf(value), $"»{key}« skal være en tekst.", $"Skriv »{key}: …« på én linje.");
        return null;
    }

    private Fields? MappingOf(string key, YamlNode value)
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
