using System.Collections.Immutable;

namespace Site.Model;

/// <summary>A page with tables.</summary>
public abstract record TablePage : Content
{
    /// <summary>The year of the figures, or null.</summary>
    public int? Year { get; init; }

    public ImmutableArray<DataTable> Tables { get; init; } = [];

    /// <inheritdoc/>
    public override PartialDate? Date => Year is { } year ? new PartialDate(year, null, null) : null;

    /// <inheritdoc/>
    public override IEnumerable<string> SearchedTexts => Tables.SelectMany(CollectTexts);

    /// <inheritdoc/>
    public override IEnumerable<string> Files => Tables.Select(table => table.File);

    /// <summary>Caption, note, headings and text cells. Figures are left out: nobody searches for them.</summary>
    private static IEnumerable<string> CollectTexts(DataTable table) =>
    [
        table.Title, table.Note ?? "", .. table.Columns.Select(column => column.Title),
        .. table.Rows.SelectMany(
            row => row.Cells.Where((_, column) => !table.Columns[column].IsNumeric).Select(cell => cell.Text)),
    ];
}

/// <summary>A table read from a CSV file. Its sums and differences have been checked.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="File">The path of the CSV file below <c>input/</c>.</param>
/// <param name="Note">A sentence below it, or null.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Rows">
/// In the order of the file, each with a cell for every column. Empty if the file cannot be read; that has been
/// reported.
/// </param>
/// <param name="Chart">Its chart, or null.</param>
public sealed record DataTable(
    string Title,
    string File,
    string? Note,
    ImmutableArray<DataColumn> Columns,
    ImmutableArray<DataRow> Rows,
    Chart? Chart);

/// <summary>A column of a table.</summary>
/// <param name="Field">Its name in the CSV file.</param>
/// <param name="Title">Its heading, including the unit if needed.</param>
/// <param name="Type">The type of its cells.</param>
public sealed record DataColumn(string Field, string Title, ColumnType Type)
{
    public bool IsNumeric => Type != ColumnType.Text;
}

/// <summary>A row of a table.</summary>
/// <param name="Kind">The row's role in the sums.</param>
/// <param name="Cells">One for each column.</param>
public sealed record DataRow(RowKind Kind, ImmutableArray<DataCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Text">The text in the file; may be empty.</param>
/// <param name="Number">
/// The value of a numeric cell, with as many decimals as written; null for an empty cell and in text columns.
/// </param>
public readonly record struct DataCell(string Text, decimal? Number);

/// <summary>A bar chart of a table's ordinary rows.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="NameColumn">The index of the column that names the bars.</param>
/// <param name="ValueColumns">
/// The indexes of one or two numeric columns of the same type. Of two, the first has the older figures.
/// </param>
public sealed record Chart(string Title, string Description, int NameColumn, ImmutableArray<int> ValueColumns);
