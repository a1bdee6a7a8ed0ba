using System.Collections.Immutable;

namespace Site.Model;

/// <summary>
/// The keys of pages of tables. The rows stand in CSV files beside the page, so Reading makes the tables.
/// </summary>
public static class TableKeys
{
    public const string YearDescription = "Det år, tallene gælder.";

    /// <summary>The page's tables.</summary>
    public static Key<ImmutableArray<DataTable>> Tables { get; } = new(
        "tabeller", new TablesFormat(), "Sidens tabeller.");
}

/// <summary>
/// Tables whose rows stand in CSV files: what their entries say is held against those files by reading.
/// </summary>
public sealed record TablesFormat() : MappingsFormat(DeclaredTable.Entry, _ => ImmutableArray<DataTable>.Empty);

/// <summary>What a page says of one of its tables.</summary>
/// <param name="Title">Its caption; empty where it is missing.</param>
/// <param name="Note">A sentence below it, or null.</param>
/// <param name="File">The CSV's path below <c>input/</c>; null where there is no such file.</param>
/// <param name="FilePlace">Where the file is named.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Chart">The picture beside it, or null.</param>
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

    /// <summary>The keys of a table.</summary>
    public static KeySet<DeclaredTable> Entry { get; } = new(
        [TitleKey, NoteKey, FileKey, ColumnsKey, ChartKey],
        table => new DeclaredTable(
            table.Get(TitleKey), table.Get(NoteKey), table.Get(FileKey), table.PlaceOf(FileKey), table.Get(ColumnsKey),
            table.Get(ChartKey)))
    {
        TakesIncomplete = true,
    };
}

/// <summary>A column with what its figures must add up to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Place">Where it is described.</param>
/// <param name="Total">What the source says its ordinary rows sum to, or null.</param>
/// <param name="Difference">Fields of which it is the first minus the second, in every row; empty for none.</param>
/// <param name="Tolerance">By how much rounding may make sums and differences differ.</param>
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

    /// <summary>The keys of a column.</summary>
    public static KeySet<DeclaredColumn> Entry { get; } = new(
        [FieldKey, TitleKey, TypeKey, TotalKey, ToleranceKey, DifferenceKey],
        column => new DeclaredColumn(
            new DataColumn(column.Get(FieldKey), column.Get(TitleKey), column.Get(TypeKey)), column.Place,
            column.Get(TotalKey), column.Get(DifferenceKey), column.Get(ToleranceKey) ?? 0));
}

/// <summary>What a page says of a chart.</summary>
/// <param name="Title">Its caption; null where it is missing.</param>
/// <param name="Description">What it shows, in words; null where it is missing.</param>
/// <param name="Names">The field of the column that names the bars; null where it is missing.</param>
/// <param name="Values">The fields of the columns shown.</param>
/// <param name="ValuesPlace">Where they are named.</param>
public sealed record DeclaredChart(
    string? Title, string? Description, PlacedText? Names, ImmutableArray<PlacedText> Values, SourcePlace ValuesPlace)
{
    private static readonly Key<string> TitleKey = Keys.Text("titel", "Diagrammets overskrift.").Required();

    private static readonly Key<string> DescriptionKey =
        Keys.Text("beskrivelse", "Hvad diagrammet viser, for dem, der ikke kan se det.").Required();

    private static readonly Key<string> NamesKey =
        Keys.Text("navne", "Den kolonne, søjlerne har navn efter.").Required();

    private static readonly Key<ImmutableArray<PlacedText>> ValuesKey =
        Keys.List("værdier", "En eller to kolonner med tal af samme slags.", text => text);

    /// <summary>The keys of a chart.</summary>
    public static KeySet<DeclaredChart> Entry { get; } = new(
        [TitleKey, DescriptionKey, NamesKey, ValuesKey],
        chart => new DeclaredChart(
            chart.Has(TitleKey) ? chart.Get(TitleKey) : null,
            chart.Has(DescriptionKey) ? chart.Get(DescriptionKey) : null,
            chart.Has(NamesKey) ? new PlacedText(chart.Get(NamesKey), chart.PlaceOf(NamesKey)) : null,
            chart.Get(ValuesKey),
            chart.PlaceOf(ValuesKey)))
    {
        TakesIncomplete = true,
    };
}
