using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Forms;
using YamlDotNet.RepresentationModel;

namespace Site.Reading;

/// <summary>
/// The keys and values of a front matter or data file, read by type. Whatever a reader asks for is a known key; what
/// nobody asked for is told by <see cref="RejectUnknownKeys"/>. A wrong value is a problem and reads as absent.
/// </summary>
/// <param name="file">The file they stand in.</param>
/// <param name="node">The keys and values.</param>
/// <param name="linesBefore">Lines in the file before the YAML.</param>
/// <param name="inherited">What stands for keys that this lacks, or null.</param>
/// <param name="problems">Where mistakes are told.</param>
/// <param name="isEntry">Whether this is one entry of a list in the file rather than the file's own keys.</param>
internal sealed class Fields(string file, YamlMappingNode node, int linesBefore, Fields? inherited, ProblemList problems, bool isEntry = false)
{
    private const string ADate = "en dato, der findes";

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public SourcePlace Place => PlaceOf(node);

    /// <summary>Where a key's value stands; the top of the mapping for a key that is absent.</summary>
    public SourcePlace PlaceOfValue(string key) => Find(key) is { } found ? found.Owner.PlaceOf(found.Value) : Place;

    /// <summary>Whether a key stands in this mapping itself, not only in what it inherits from.</summary>
    public bool HasOwn(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    /// <summary>Everything that was asked of these keys so far.</summary>
    public AskedQuestions Questions { get; } = new();

    /// <summary>A text of one line, or null.</summary>
    /// <param name="key">The key.</param>
    /// <param name="choices">The only words the reader takes, where there are such.</param>
    /// <param name="choicesFile">The file that lists them, if one does.</param>
    public string? Text(string key, IEnumerable<Choice>? choices = null, string? choicesFile = null) =>
        Answer(new Question(key, AnswerType.Text, false, choices, choicesFile));

    /// <inheritdoc cref="Text"/>
    public string? RequiredText(string key, IEnumerable<Choice>? choices = null, string? choicesFile = null) =>
        Answer(new Question(key, AnswerType.Text, true, choices, choicesFile));

    public int? RequiredNumber(string key) => Answer(new Question(key, AnswerType.Number, true)) is { } text ? Parsed(key, text, ParseNumber, "et helt tal", "8") : null;

    public int? Number(string key) => Answer(new Question(key, AnswerType.Number, false)) is { } text ? Parsed(key, text, ParseNumber, "et helt tal", "8") : null;

    /// <summary>A number, perhaps with decimals, in Danish form: 12,5.</summary>
    public decimal? Decimal(string key) => Answer(new Question(key, AnswerType.Decimal, false)) is { } text ? Parsed(key, text, DanishNumber.Parse, "et tal", "97,5") : null;

    public PartialDate? RequiredDate(string key) => Answer(new Question(key, AnswerType.Date, true)) is { } text ? Parsed(key, text, PartialDate.Parse, ADate, "2019-10-24") : null;

    public PartialDate? Date(string key) => Answer(new Question(key, AnswerType.Date, false)) is { } text ? Parsed(key, text, PartialDate.Parse, ADate, "2019-10-24") : null;

    /// <summary>A date with its day.</summary>
    public DateOnly? Day(string key) => Answer(new Question(key, AnswerType.Day, false)) is { } text ? Parsed(key, text, PartialDate.ParseDay, ADate, "2019-10-24") : null;

    /// <summary>Reports a date that lies before one that it must follow.</summary>
    public void CheckOrder(string earlier, PartialDate? first, string later, PartialDate? last)
    {
        if (first is { } from && last is { } to && to.IsBefore(from))
        {
            problems.Add(
                PlaceOfValue(later),
                $"»{later}« ({to.InDanish}) ligger før »{earlier}« ({from.InDanish}).",
                "Ret den af de to datoer, der er forkert.");
        }
    }

    /// <summary>Yes or no; null where the file does not say.</summary>
    public bool? Flag(string key) => Answer(new Question(key, AnswerType.Flag, false)) is { } text ? Parsed(key, text, ParseFlag, "ja eller nej", "ja") : null;

    /// <summary>A value of a fixed vocabulary, or null.</summary>
    public T? Word<T>(string key, EnumSpellings<T> words) where T : struct, Enum => Text(key, ChoicesOf(words)) is { } text ? Checked(key, text, words) : null;

    public T? RequiredWord<T>(string key, EnumSpellings<T> words) where T : struct, Enum => RequiredText(key, ChoicesOf(words)) is { } text ? Checked(key, text, words) : null;

    /// <summary>A list of texts with their places; a single text is a list of one.</summary>
    public ImmutableArray<(string Text, SourcePlace Place)> List(string key, IEnumerable<Choice>? choices = null, string? choicesFile = null)
    {
        Questions.Add(new Question(key, AnswerType.Texts, false, choices, choicesFile));
        return Find(key) is not { } found ? [] :
        [
            .. Nodes(found.Value).Select(child => found.Owner.TextOf(key, child)).OfType<(string Text, SourcePlace Place)>()
                .Select(entry => entry with { Text = TextSpaces.MadePlain(entry.Text) }),
        ];
    }

    /// <summary>A list of mappings, as attachments are; a single mapping is a list of one.</summary>
    public ImmutableArray<Fields> Mappings(string key)
    {
        Questions.Add(new Question(key, AnswerType.Entries, false));
        ImmutableArray<Fields> mappings = Find(key) is { } found ? [.. Nodes(found.Value).Select(child => found.Owner.MappingOf(key, child)).OfType<Fields>()] : [];
        foreach (var mapping in mappings)
        {
            Questions.AddEntry(key, mapping.Questions);
        }

        return mappings;
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

    private string? Answer(Question question)
    {
        Questions.Add(question);
        if (Find(question.Key) is { } found)
        {
            var text = found.Owner.TextOf(question.Key, found.Value)?.Text;
            var isProse = question is { Type: AnswerType.Text, Choices: null };
            return text is null || isProse ? text : TextSpaces.MadePlain(text);
        }

        if (question.IsRequired)
        {
            TellMissing(question);
        }

        return null;
    }

    private void TellMissing(Question question)
    {
        var (key, choices) = (question.Key, question.ChoicesFile is null && question.Choices is { } words ? $" Vælg mellem: {string.Join(", ", words.Select(choice => choice.Word))}." : "");
        if (node.Children.TryGetValue(new YamlScalarNode(key), out var empty))
        {
            problems.Add(PlaceOf(empty), $"»{key}« er ikke udfyldt.", $"Skriv en værdi efter »{key}:«.{choices}");
            return;
        }

        problems.Add(isEntry ? Place : new SourcePlace(file), $"»{key}« mangler.", $"Tilføj en linje med »{key}: …« {(isEntry ? "her" : "øverst i filen")}.{choices}");
    }

    private static IEnumerable<YamlNode> Nodes(YamlNode value) => value is YamlSequenceNode sequence ? sequence.Children : [value];

    private static IEnumerable<Choice> ChoicesOf<T>(EnumSpellings<T> words) where T : struct, Enum => words.All.Select(word => new Choice(word, null));

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
            return new Fields(file, mapping, linesBefore, null, problems, isEntry: true);
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

    private T? Checked<T>(string key, string text, EnumSpellings<T> words) where T : struct, Enum
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

    private static bool? ParseFlag(string text) => text switch { "ja" or "true" => true, "nej" or "false" => false, _ => null };
}
