using System.Collections.Immutable;

namespace Site.Model;

/// <summary>The keys that kinds of pages with tables share.</summary>
public static class TableKeys
{
    public const string YearDescription = "Det år, tallene gælder.";

    public static Key<ImmutableArray<DataTable>> Tables { get; } = new(
        "tabeller", new TablesFormat(), "Sidens tabeller.");
}

/// <summary>
/// A list of <see cref="DeclaredTable"/>. The value is an array of <see cref="DataTable"/>, which reading creates from
/// the declarations and their CSV files.
/// </summary>
public sealed record TablesFormat() : MappingsFormat(DeclaredTable.Entry, _ => ImmutableArray<DataTable>.Empty);

/// <summary>The declaration of a table on a page.</summary>
/// <param name="Title">Its caption; empty if missing.</param>
/// <param name="Note">A sentence below it, or null.</param>
/// <param name="File">The path of the CSV file below <c>input/</c>; null if there is no such file.</param>
/// <param name="FilePlace">Where the file is named.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Chart">Its chart, or null.</param>
public sealed record DeclaredTable(
    string Title,
    string? Note,
    string? File,
    SourcePlace FilePlace,
    ImmutableArray<DeclaredColumn> Columns,
    DeclaredChart? Chart)
{
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Tabellens overskrift.").Required();
    private static readonly Key<string?> NoteKey = Keys.Text("note", "En bemærkning under tabellen.");

    private static readonly Key<string?> FileKey = Keys.FileBeside(
        "fil",
        "CSV-filen med rækkerne, ved siden af siden.",
        "Læg CSV-filen ved siden af siden, eller ret navnet.") with
    {
        Requirement = Requirement.Always,
    };

    private static readonly Key<ImmutableArray<DeclaredColumn>> ColumnsKey =
        Keys.Mappings("kolonner", "Tabellens kolonner, i samme rækkefølge som i CSV-filen.", DeclaredColumn.Entry);

    private static readonly Key<DeclaredChart?> ChartKey =
        Keys.Mapping("diagram", "Et søjlediagram over tabellen.", DeclaredChart.Entry);

    public static KeySet<DeclaredTable> Entry { get; } = new(
        [TitleKey, NoteKey, FileKey, ColumnsKey, ChartKey],
        table => new DeclaredTable(
            table.Get(TitleKey), table.Get(NoteKey), table.Get(FileKey), table.PlaceOf(FileKey), table.Get(ColumnsKey),
            table.Get(ChartKey)))
    {
        AllowsIncomplete = true,
    };
}

/// <summary>The declaration of a column, with the checks of its figures.</summary>
/// <param name="Column">The column.</param>
/// <param name="Place">The place of the declaration.</param>
/// <param name="Total">What the ordinary rows must add up to according to the source; null for no check.</param>
/// <param name="Difference">
/// The fields of two columns: in every row this column must equal the first minus the second. Empty for no check.
/// </param>
/// <param name="Tolerance">The greatest deviation from a sum or difference that is accepted as rounding.</param>
public sealed record DeclaredColumn(
    DataColumn Column, SourcePlace Place, decimal? Total, ImmutableArray<string> Difference, decimal Tolerance)
{
    private static readonly Key<string> FieldKey =
        Keys.Text("felt", "Kolonnens navn i CSV-filens første linje.").Required();
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Kolonnens overskrift på siden.").Required();

    private static readonly Key<ColumnType> TypeKey =
        Keys.Word("type", FixedVocabularies.ColumnTypes, "Hvad der står i kolonnen.").Required();

    private static readonly Key<decimal?> TotalKey =
        Keys.Decimal("i-alt", "Hvad kolonnen ifølge kilden giver i alt. Det bliver regnet efter.");

    private static readonly Key<decimal?> ToleranceKey =
        Keys.Decimal("tolerance", "Hvor meget en sum må være ved siden af, når kilden har afrundet.");

    private static readonly Key<ImmutableArray<string>> DifferenceKey =
        Keys.Texts("forskel", "To felter: kolonnen er det første minus det andet. Det bliver regnet efter.");

    public static KeySet<DeclaredColumn> Entry { get; } = new(
        [FieldKey, TitleKey, TypeKey, TotalKey, ToleranceKey, DifferenceKey],
        column => new DeclaredColumn(
            new DataColumn(column.Get(FieldKey), column.Get(TitleKey), column.Get(TypeKey)), column.Place,
            column.Get(TotalKey), column.Get(DifferenceKey), column.Get(ToleranceKey) ?? 0));
}

/// <summary>The declaration of a chart.</summary>
/// <param name="Title">Its caption; null if missing.</param>
/// <param name="Description">What it shows, in words; null if missing.</param>
/// <param name="NameField">The field of the column that names the bars; null if missing.</param>
/// <param name="ValueFields">The fields of the columns shown as bars.</param>
/// <param name="ValueFieldsPlace">The place of <paramref name="ValueFields"/>.</param>
public sealed record DeclaredChart(
    string? Title,
    string? Description,
    PlacedText? NameField,
    ImmutableArray<PlacedText> ValueFields,
    SourcePlace ValueFieldsPlace)
{
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Diagrammets overskrift.").Required();

    private static readonly Key<string> DescriptionKey =
        Keys.Text("beskrivelse", "Hvad diagrammet viser, for dem, der ikke kan se det.").Required();

    private static readonly Key<string> NamesKey =
        Keys.Text("navne", "Den kolonne, søjlerne har navn efter.").Required();

    private static readonly Key<ImmutableArray<PlacedText>> ValuesKey =
        Keys.List("værdier", "En eller to kolonner med tal af samme slags.", text => text);

    public static KeySet<DeclaredChart> Entry { get; } = new(
        [TitleKey, DescriptionKey, NamesKey, ValuesKey],
        chart => new DeclaredChart(
            chart.Has(TitleKey) ? chart.Get(TitleKey) : null,
            chart.Has(DescriptionKey) ? chart.Get(DescriptionKey) : null,
            chart.Has(NamesKey) ? new PlacedText(chart.Get(NamesKey), chart.PlaceOf(NamesKey)) : null,
            chart.Get(ValuesKey),
            chart.PlaceOf(ValuesKey)))
    {
        AllowsIncomplete = true,
    };
}
