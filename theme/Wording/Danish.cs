using System.Globalization;
using Markdig.Syntax;
using Site.Model;

namespace Site.Theme.Wording;

/// <summary>Danish texts that several components share.</summary>
internal static class Danish
{
    /// <summary>"1 punkt", "14 punkter".</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>A number of agenda items: "1 punkt", "14 punkter".</summary>
    public static string Items(int number) => Count(number, "punkt", "punkter");

    /// <summary>"Den Administrative Styregruppe (DAS)"; the title alone if there is no shorter name.</summary>
    public static string NameWithShort(VocabularyEntry entry) =>
        entry.Short == entry.Title ? entry.Title : $"{entry.Title} ({entry.Short})";

    /// <summary>"Referat", "Dagsorden".</summary>
    public static string NameOf(Edition edition) => LatinLetters.Capitalise(FixedVocabularies.Editions[edition]);

    /// <summary>The plain text of blocks, on one line.</summary>
    public static string OneLine(IEnumerable<Block> blocks) =>
        string.Join(' ', PlainText.From(blocks).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A year or the like, without a thousands separator.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A figure with its unit, or a dash for null.</summary>
    public static string Figure(decimal? number, string unit = "") =>
        number is { } known ? DanishNumber.Format(known) + unit : "–";

    /// <summary>"1. januar 2018 – 31. december 2020", "Fra …", "Til …"; null if neither end is known.</summary>
    public static string? Period(PartialDate? from, PartialDate? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{first.InDanish} – {last.InDanish}",
        ({ } first, null) => $"Fra {first.InDanish}",
        (null, { } last) => $"Til {last.InDanish}",
        _ => null,
    };

    /// <summary>The unit of a column's figures ("kr.", "%"); null for text and plain numbers.</summary>
    public static string? UnitOf(ColumnType type) => type switch
    {
        ColumnType.Kroner => "kr.",
        ColumnType.Percent => "%",
        ColumnType.PercentagePoints => "procentpoint",
        _ => null,
    };
}
