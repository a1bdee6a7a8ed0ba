using System.Globalization;
using Markdig.Syntax;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>Danish texts that several components share.</summary>
internal static class Danish
{
    /// <summary>A number with its noun: "1 plads", "14 pladser".</summary>
    public static string FormatCount(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>A number of agenda items: "1 punkt", "14 punkter".</summary>
    public static string FormatItemCount(int number) => FormatCount(number, "punkt", "punkter");

    /// <summary>"Den Administrative Styregruppe (DAS)"; the title alone if there is no shorter name.</summary>
    public static string FormatName(VocabularyEntry entry) =>
        entry.ShortTitle == entry.Title ? entry.Title : $"{entry.Title} ({entry.ShortTitle})";

    /// <summary>"Referat", "Dagsorden".</summary>
    public static string FormatEdition(Edition edition) => LatinLetters.Capitalise(FixedVocabularies.Editions[edition]);

    /// <summary>The plain text of blocks, on one line.</summary>
    public static string ToSingleLine(IEnumerable<Block> blocks) =>
        string.Join(' ', PlainText.From(blocks).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A year or a number in a sequence, without a thousands separator.</summary>
    public static string FormatDigits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A figure followed by its unit, which begins with a space if needed; a dash for null.</summary>
    public static string FormatFigure(decimal? number, string unit = "") =>
        number is { } known ? DanishNumber.Format(known) + unit : "–";

    /// <summary>"1. januar 2018 – 31. december 2020", "Fra …", "Til …"; null if neither end is known.</summary>
    public static string? FormatPeriod(PartialDate? from, PartialDate? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{first.InDanish} – {last.InDanish}",
        ({ } first, null) => $"Fra {first.InDanish}",
        (null, { } last) => $"Til {last.InDanish}",
        _ => null,
    };

    /// <summary>The unit of a column's figures ("kr.", "%"); null for text and plain numbers.</summary>
    public static string? FindUnit(ColumnType type) => type switch
    {
        ColumnType.Kroner => "kr.",
        ColumnType.Percent => "%",
        ColumnType.PercentagePoints => "procentpoint",
        _ => null,
    };
}
