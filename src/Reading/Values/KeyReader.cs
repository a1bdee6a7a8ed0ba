using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Tables;

namespace Site.Reading.Values;

/// <summary>
/// Reads the values of declared keys, each by its format. What is missing, wrong, unknown or out of order becomes a
/// problem, and a wrong value reads as absent.
/// </summary>
/// <param name="folder">The input folder.</param>
/// <param name="files">Every path in it, in ordinal order.</param>
/// <param name="vocabularies">Where ids are looked up.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class KeyReader(
    string folder, ImmutableArray<string> files, Vocabularies vocabularies, ProblemList problems)
{
    private const string ADate = "en dato, der findes";

    private readonly FileLookup beside = new(folder, files, problems);

    /// <summary>The values of all keys that may stand in a file or an entry; then reports those that may not.</summary>
    public KeyValues Read(Fields fields, ImmutableArray<Key> keys) => Read(fields, keys, fields.File);

    /// <param name="page">The page's file: an entry may be inherited from another.</param>
    private KeyValues Read(Fields fields, ImmutableArray<Key> keys, string page)
    {
        var values = new Dictionary<string, object?>(keys.Length, StringComparer.Ordinal);
        var isComplete = true;
        foreach (var key in keys)
        {
            var value = fields.Has(key.Name) ? Value(fields, key, page) : key.Format.Absent;
            var isRequired = key.Requirement?.AppliesTo(values) ?? false;
            if (isRequired && !fields.Has(key.Name) && !fields.HasOldSpelling(key.Name))
            {
                fields.ReportMissing(key.Name, key.Format is WordFormat format ? format.Words : []);
            }

            values.Add(key.Name, value);
            isComplete &= !isRequired || value is not null;
            CheckOrder(fields, key, values);
        }

        fields.RejectUnknownKeys();
        return new KeyValues(values, isComplete, fields.Place, fields.PlaceOfValue, problems);
    }

    private object? Value(Fields fields, Key key, string page) => key.Format switch
    {
        TextFormat format => fields.Text(key.Name) is { } text ? format.Convert(text, problems) : null,
        TextsFormat format => format.Convert(Lines(fields, key), problems),
        NumberFormat => Parsed(fields, key, ParseNumber, "et helt tal", "8"),
        ItemNumberFormat => Number(fields, key),
        DecimalFormat => Parsed(fields, key, DanishNumber.Parse, "et tal", "97,5"),
        DateFormat => Parsed(fields, key, PartialDate.Parse, ADate, "2019-10-24"),
        DayFormat => Parsed(fields, key, PartialDate.ParseDay, ADate, "2019-10-24"),
        FlagFormat => Parsed(fields, key, ParseFlag, "ja eller nej", "ja"),
        WordFormat format => Word(fields, key, format),
        EntryFormat format => Line(fields, key) is { } id && IsKnown(id, format.File)
            ? format.File.Of(vocabularies)[id.Text]
            : null,
        EntriesFormat format => Lines(fields, key).Where(id => IsKnown(id, format.File)).Select(id => id.Text)
            .Distinct(StringComparer.Ordinal).ToImmutableArray(),
        FileFormat format => fields.Text(key.Name) is { } name ? beside.Find(page, name, format.Remedy) : null,
        TablesFormat format => Entries(fields, key, format.Entry, page).Cast<DeclaredTable>()
            .Select(table => TableReader.Read(folder, page, table, problems)).OfType<DataTable>().ToImmutableArray(),
        MappingsFormat format => format.Gather(Entries(fields, key, format.Entry, page)),
        var other => throw new NotSupportedException($"{other.GetType().Name} has no line in {nameof(KeyReader)}."),
    };

    private ImmutableArray<object> Entries(Fields fields, Key key, KeySet entry, string page) =>
        [.. fields.Mappings(key.Name).Select(inner => entry.Create(Read(inner, entry.Keys, page))).OfType<object>()];

    /// <summary>Words, numbers and ids have plain spaces, however they were typed; prose keeps its own.</summary>
    private static PlacedText? Line(Fields fields, Key key) =>
        fields.Text(key.Name) is { } text ? text with { Text = TextSpaces.MadePlain(text.Text) } : null;

    private static ImmutableArray<PlacedText> Lines(Fields fields, Key key) =>
        [.. fields.List(key.Name).Select(text => text with { Text = TextSpaces.MadePlain(text.Text) })];

    private T? Parsed<T>(Fields fields, Key key, Func<string, T?> parse, string expected, string example)
        where T : struct
    {
        if (Line(fields, key) is not { } text)
        {
            return null;
        }

        var value = parse(text.Text);
        if (value is null)
        {
            problems.Add(
                text.Place,
                $"»{text.Text}« er ikke {expected}.",
                $"Skriv for eksempel »{key.Name}: {example}«.");
        }

        return value;
    }

    private ItemNumber? Number(Fields fields, Key key)
    {
        if (Line(fields, key) is not { } text)
        {
            return null;
        }

        var number = ItemNumber.Parse(text.Text);
        if (number is null)
        {
            problems.Add(text.Place, $"»{text.Text}« er ikke et punktnummer.", RemedyFor(key.Name, text.Text));
        }

        return number;
    }

    /// <summary>A letter after a number, as in <c>3a</c>, is what a number after a dot is for.</summary>
    private static string RemedyFor(string key, string number)
    {
        var isLettered = number.Length > 1 && char.IsAsciiLetter(number[^1])
            && ItemNumber.Parse(number[..^1]) is not null;
        return isLettered
            ? $"Skriv underpunkter med punktum og tal: »{key}: {number[..^1]}.{OrdinalOf(number[^1])}«."
            : $"Skriv et helt tal, »{key}: 2«, eller et underpunkt med punktum, »{key}: 2.1«.";
    }

    /// <summary>1 for a, 2 for b …</summary>
    private static int OrdinalOf(char letter) => char.ToLowerInvariant(letter) - 'a' + 1;

    private object? Word(Fields fields, Key key, WordFormat format)
    {
        if (Line(fields, key) is not { } text)
        {
            return null;
        }

        var value = format.Find(text.Text);
        if (value is null)
        {
            problems.Add(
                text.Place,
                $"»{text.Text}« kan ikke bruges som »{key.Name}«.",
                Nearest.Suggestion(text.Text, format.Words));
        }

        return value;
    }

    private bool IsKnown(PlacedText id, VocabularyFile file)
    {
        var vocabulary = file.Of(vocabularies);
        if (!vocabulary.Contains(id.Text))
        {
            problems.Add(
                id.Place,
                $"»{id.Text}« findes ikke i {file.Path}.",
                Nearest.Suggestion(id.Text, [.. vocabulary.Select(entry => entry.Id)]));
        }

        return vocabulary.Contains(id.Text);
    }

    /// <summary>Reports a date that lies before one that it must not lie before.</summary>
    private void CheckOrder(Fields fields, Key key, Dictionary<string, object?> values)
    {
        if (key.NotBefore is { } earlier
            && DateOf(values[earlier.Name]) is { } from && DateOf(values[key.Name]) is { } to && to.IsBefore(from))
        {
            problems.Add(
                fields.PlaceOfValue(key.Name),
                $"»{key.Name}« ({to.InDanish}) ligger før »{earlier.Name}« ({from.InDanish}).",
                "Ret den af de to datoer, der er forkert.");
        }
    }

    private static PartialDate? DateOf(object? value) => value switch
    {
        PartialDate date => date,
        DateOnly day => day,
        _ => null,
    };

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? ParseFlag(string text) =>
        text switch { "ja" or "true" => true, "nej" or "false" => false, _ => null };
}
