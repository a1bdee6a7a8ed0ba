using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>
/// The keys and values of a front matter or data file, read by type. Whatever a reader asks for is a known key; what
/// nobody asked for is told by <see cref="RejectUnknownKeys"/>. A wrong value is a problem and reads as absent.
/// </summary>
internal sealed class Fields(string file, YamlMappingNode node, int linesBefore, Fields? inherited, ProblemList problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public SourcePlace Place => PlaceOf(node);

    /// <summary>Where a key's value stands; the top of the mapping for a key that is absent.</summary>
    public SourcePlace PlaceOfValue(string key) => Find(key) is { } found ? found.Owner.PlaceOf(found.Value) : Place;

    /// <summary>Whether a key stands in this mapping itself, not only in what it inherits from.</summary>
    public bool HasOwn(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public bool Has(string key) => Find(key) is not null;

    public string? Text(string key) => Scalar(key)?.Text;

    public string? RequiredText(string key)
    {
        if (Scalar(key) is { } scalar)
        {
            return scalar.Text;
        }

        if (Find(key) is null)
        {
            problems.Add(Place, $"»{key}« mangler.", $"Tilføj en linje med »{key}: …« øverst i filen.");
        }

        return null;
    }

    public int? RequiredNumber(string key) => RequiredText(key) is { } text ? Parsed(key, text, ParseNumber, "et helt tal", "8") : null;

    public int? Number(string key) => Text(key) is { } text ? Parsed(key, text, ParseNumber, "et helt tal", "8") : null;

    /// <summary>A number with decimals, in Danish form (12,5) or with a point.</summary>
    public decimal? Decimal(string key) => Text(key) is { } text ? Parsed(key, text, DanishNumber.Parse, "et tal", "97,5") : null;

    public PartialDate? RequiredDate(string key) => RequiredText(key) is { } text ? Parsed(key, text, PartialDate.Parse, "en dato, der findes", "2019-10-24") : null;

    public PartialDate? Date(string key) => Text(key) is { } text ? Parsed(key, text, PartialDate.Parse, "en dato, der findes", "2019-10-24") : null;

    /// <summary>A date with its day.</summary>
    public DateOnly? Day(string key) => Text(key) is { } text ? Parsed(key, text, ParseDay, "en dato, der findes", "2019-10-24") : null;

    public bool Flag(string key) => Text(key) is { } text && (Parsed(key, text, ParseFlag, "ja eller nej", "ja") ?? false);

    /// <summary>A value of a fixed vocabulary, or null.</summary>
    public T? Word<T>(string key, Words<T> words) where T : struct, Enum => Text(key) is { } text ? Checked(key, text, words) : null;

    public T? RequiredWord<T>(string key, Words<T> words) where T : struct, Enum => RequiredText(key) is { } text ? Checked(key, text, words) : null;

    /// <summary>A list of texts with their places; a single text is a list of one.</summary>
    public ImmutableArray<(string Text, SourcePlace Place)> List(string key)
    {
        if (Find(key) is not { } found)
        {
            return [];
        }

        var nodes = found.Value is YamlSequenceNode sequence ? sequence.Children : [found.Value];
        return [.. nodes.Select(child => found.Owner.TextOf(key, child)).OfType<(string, SourcePlace)>()];
    }

    /// <summary>A list of mappings, as attachments are.</summary>
    public ImmutableArray<Fields> Mappings(string key)
    {
        if (Find(key) is not { } found)
        {
            return [];
        }

        var nodes = found.Value is YamlSequenceNode sequence ? sequence.Children : [found.Value];
        return [.. nodes.Select(child => found.Owner.MappingOf(key, child)).OfType<Fields>()];
    }

    /// <summary>Tells every key that no reader asked for. Call it when all keys of the kind have been read.</summary>
    public void RejectUnknownKeys()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !known.Contains(key.Value ?? "")))
        {
            problems.Add(PlaceOf(key), $"Nøglen »{key.Value}« kendes ikke.", Nearest.Suggestion(key.Value ?? "", [.. known.Order(StringComparer.Ordinal)]));
        }
    }

    /// <summary>The keys that somebody asked for.</summary>
    public IReadOnlyCollection<string> KnownKeys => known;

    /// <summary>Counts the keys that a page's reader asked for as known here and in what this inherits from.</summary>
    public void Know(IEnumerable<string> keys)
    {
        known.UnionWith(keys);
        inherited?.Know(keys);
    }

    private (YamlNode Value, Fields Owner)? Find(string key)
    {
        known.Add(key);
        return Own(key) ?? inherited?.Inheritable(key);
    }

    /// <summary>Inherited fields are shared by files read side by side, so looking must not change them.</summary>
    private (YamlNode Value, Fields Owner)? Inheritable(string key) => Own(key) ?? inherited?.Inheritable(key);

    private (YamlNode Value, Fields Owner)? Own(string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: null or "" } ? (value, this) : null;

    private (string Text, SourcePlace Place)? Scalar(string key) => Find(key) is { } found ? found.Owner.TextOf(key, found.Value) : null;

    private (string Text, SourcePlace Place)? TextOf(string key, YamlNode value)
    {
        if (value is YamlScalarNode { Value: { } text })
        {
            return (text.Trim(), PlaceOf(value));
        }

        problems.Add(PlaceOf(value), $"»{key}« skal være en tekst.", $"Skriv »{key}: …« på én linje.");
        return null;
    }

    private Fields? MappingOf(string key, YamlNode value)
    {
        if (value is YamlMappingNode mapping)
        {
            return new Fields(file, mapping, linesBefore, null, problems);
        }

        problems.Add(PlaceOf(value), $"»{key}« skal være en liste med nøgler og værdier.", "Se eksemplet i vejledningen: hver post begynder med en bindestreg og en nøgle.");
        return null;
    }

    private T? Parsed<T>(string key, string text, Func<string, T?> parse, string expected, string example) where T : struct
    {
        var value = parse(text);
        if (value is null)
        {
            problems.Add(PlaceOfValue(key), $"»{text}« er ikke {expected}.", $"Skriv for eksempel »{key}: {example}«.");
        }

        return value;
    }

    private T? Checked<T>(string key, string text, Words<T> words) where T : struct, Enum
    {
        var value = words.Find(text);
        if (value is null)
        {
            problems.Add(PlaceOfValue(key), $"»{text}« kan ikke bruges som »{key}«.", Nearest.Suggestion(text, [.. words.All]));
        }

        return value;
    }

    private SourcePlace PlaceOf(YamlNode at) => new(file, (int)at.Start.Line + linesBefore, (int)at.Start.Column);

    private static int? ParseNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;


    private static DateOnly? ParseDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool? ParseFlag(string text) => text switch { "ja" or "true" => true, "nej" or "false" => false, _ => null };
}
