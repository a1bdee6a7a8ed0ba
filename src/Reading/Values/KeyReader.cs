using System.Collections.Immutable;
using System.Globalization;
using Site.Model;
using Site.Reading.Tables;

namespace Site.Reading.Values;

/// <summary>
/// Reads the values of declared keys, each by its format. Reports missing and unknown keys, invalid values, and dates
/// in the wrong order. An invalid value reads as absent.
/// </summary>
/// <param name="files">All paths in the input folder, in ordinal order.</param>
internal sealed class KeyReader(
    string folder, ImmutableArray<string> files, Vocabularies vocabularies, ProblemList problems)
{
    private const string ExpectedDate = "en dato, der findes";

    private readonly FileLookup fileLookup = new(folder, files, problems);

    public KeyValues Read(Fields fields, ImmutableArray<Key> keys) => Read(fields, keys, fields.File);

    /// <param name="page">The page's file. For inherited entries <c>fields.File</c> is the file they are in.</param>
    private KeyValues Read(Fields fields, ImmutableArray<Key> keys, string page)
    {
        var values = new Dictionary<string, object?>(keys.Length, StringComparer.Ordinal);
        var isComplete = true;
        foreach (var key in keys)
        {
            var value = fields.Has(key.Name) ? ReadValue(fields, key, page) : key.Format.ValueWhenAbsent;
            var isRequired = key.Requirement?.AppliesTo(values) ?? false;
            if (isRequired && !fields.Has(key.Name) && !fields.HasOldSpelling(key.Name))
            {
                fields.ReportMissing(key.Name, key.Format is WordFormat format ? format.Words : []);
            }

            values.Add(key.Name, value);
            isComplete &= !isRequired || value is not null;
            CheckOrder(fields, key, values);
        }

        fields.ReportUnknownKeys();
        return new KeyValues(values, isComplete, fields.Place, fields.PlaceOfValue, problems);
    }

    private object? ReadValue(Fields fields, Key key, string page) => key.Format switch
    {
        TextFormat format => fields.GetText(key.Name) is { } text ? format.Convert(text, problems) : null,
        TextsFormat format => format.Convert(GetPlainTexts(fields, key), problems),
        NumberFormat => ReadParsed(fields, key, ParseNumber, "et helt tal", "8"),
        ItemNumberFormat => ReadItemNumber(fields, key),
        DecimalFormat => ReadParsed(fields, key, DanishNumber.Parse, "et tal", "97,5"),
        DateFormat => ReadParsed(fields, key, PartialDate.Parse, ExpectedDate, "2019-10-24"),
        DayFormat => ReadParsed(fields, key, PartialDate.ParseDay, ExpectedDate, "2019-10-24"),
        FlagFormat => ReadParsed(fields, key, ParseFlag, "ja eller nej", "ja"),
        WordFormat format => ReadWord(fields, key, format),
        EntryFormat format => GetPlainText(fields, key) is { } id && IsKnown(id, format.File)
            ? format.File.Select(vocabularies)[id.Text]
            : null,
        EntriesFormat format => GetPlainTexts(fields, key).Where(id => IsKnown(id, format.File)).Select(id => id.Text)
            .Distinct(StringComparer.Ordinal).ToImmutableArray(),
        FileFormat format => fields.GetText(key.Name) is { } name ? fileLookup.Find(page, name, format.Remedy) : null,
        TablesFormat format => ReadEntries(fields, key, format.Entry, page).Cast<DeclaredTable>()
            .Select(table => TableReader.Read(folder, page, table, problems)).OfType<DataTable>().ToImmutableArray(),
        MappingsFormat format => format.Combine(ReadEntries(fields, key, format.Entry, page)),
        var other => throw new NotSupportedException($"{other.GetType().Name} has no line in {nameof(KeyReader)}."),
    };

    private ImmutableArray<object> ReadEntries(Fields fields, Key key, KeySet entry, string page) =>
        [.. fields.GetMappings(key.Name).Select(inner => entry.Create(Read(inner, entry.Keys, page))).OfType<object>()];

    /// <summary>A key's text with plain spaces only, for words, numbers and ids. Prose keeps no-break spaces.</summary>
    private static PlacedText? GetPlainText(Fields fields, Key key) =>
        fields.GetText(key.Name) is { } text ? text with { Text = TextSpaces.Normalize(text.Text) } : null;

    private static ImmutableArray<PlacedText> GetPlainTexts(Fields fields, Key key) =>
        [.. fields.GetTexts(key.Name).Select(text => text with { Text = TextSpaces.Normalize(text.Text) })];

    private T? ReadParsed<T>(Fields fields, Key key, Func<string, T?> parse, string expected, string example)
        where T : struct
    {
        if (GetPlainText(fields, key) is not { } text)
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

    private ItemNumber? ReadItemNumber(Fields fields, Key key)
    {
        if (GetPlainText(fields, key) is not { } text)
        {
            return null;
        }

        var number = ItemNumber.Parse(text.Text);
        if (number is null)
        {
            problems.Add(text.Place, $"»{text.Text}« er ikke et punktnummer.", DescribeRemedy(key.Name, text.Text));
        }

        return number;
    }

    /// <summary>The remedy for an invalid item number. <c>3a</c> was probably meant as sub-item <c>3.1</c>.</summary>
    private static string DescribeRemedy(string key, string number)
    {
        var isLettered = number.Length > 1 && char.IsAsciiLetter(number[^1])
            && ItemNumber.Parse(number[..^1]) is not null;
        return isLettered
            ? $"Skriv underpunkter med punktum og tal: »{key}: {number[..^1]}.{OrdinalOf(number[^1])}«."
            : $"Skriv et helt tal, »{key}: 2«, eller et underpunkt med punktum, »{key}: 2.1«.";
    }

    /// <summary>1 for a, 2 for b …</summary>
    private static int OrdinalOf(char letter) => char.ToLowerInvariant(letter) - 'a' + 1;

    private object? ReadWord(Fields fields, Key key, WordFormat format)
    {
        if (GetPlainText(fields, key) is not { } text)
        {
            return null;
        }

        var value = format.Find(text.Text);
        if (value is null)
        {
            problems.Add(
                text.Place,
                $"»{text.Text}« kan ikke bruges som »{key.Name}«.",
                Nearest.Suggest(text.Text, format.Words));
        }

        return value;
    }

    private bool IsKnown(PlacedText id, VocabularyFile file)
    {
        var vocabulary = file.Select(vocabularies);
        if (!vocabulary.Contains(id.Text))
        {
            problems.Add(
                id.Place,
                $"»{id.Text}« findes ikke i {file.Path}.",
                Nearest.Suggest(id.Text, [.. vocabulary.Select(entry => entry.Id)]));
        }

        return vocabulary.Contains(id.Text);
    }

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
