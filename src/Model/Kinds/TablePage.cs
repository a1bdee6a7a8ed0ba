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
    public override IEnumerable<string> FieldTexts => Tables.SelectMany(TextsOf);

    /// <inheritdoc/>
    public override IEnumerable<string> Files => Tables.Select(table => table.File);

    /// <summary>Captions, headings and text cells. Figures are left out: nobody searches for them.</summary>
    private static IEnumerable<string> TextsOf(DataTable table) =>
    [
        table.Title, table.Note ?? "", .. table.Columns.Select(column => column.Title),
        .. table.Rows.SelectMany(
            row => row.Cells.Where((_, column) => !table.Columns[column].IsNumeric).Select(cell => cell.Text)),
    ];
}

/// <summary>A table read from a CSV file, with sums and differences checked.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="File">The path of the CSV file below <c>input/</c>.</param>
/// <param name="Note">A sentence below it, or null.</param>
/// <param name="Columns">In the order of the file.</param>
/// <param name="Rows">In the order of the file; each has a cell for every column.</param>
/// <param name="Chart">Its chart, or null.</param>
public sealed record DataTable(
    string Title,
    string File,
    string? Note,
    ImmutableArray<DataColumn> Columns,
    ImmutableArray<DataRow> Rows,
    Chart? Chart);

/// <summary>A column.</summary>
/// <param name="Field">Its name in the CSV file.</param>
/// <param name="Title">Its heading, including the unit if needed.</param>
/// <param name="Type">The type of its cells.</param>
public sealed record DataColumn(string Field, string Title, ColumnType Type)
{
    public bool IsNumeric => Type != ColumnType.Text;
}

/// <summary>A row.</summary>
/// <param name="Kind">Its role in the sums.</param>
/// <param name="Cells">One for each column.</param>
public sealed record DataRow(RowKind Kind, ImmutableArray<DataCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Text">The text in the file; may be empty.</param>
/// <param name="Number">
/// The value of a numeric cell, with as many decimals as written; null for an empty cell and in text columns.
/// </param>
public readonly record struct DataCell(string Text, decimal? Number);

/// <summary>A bar chart of a table's ordinary rows.</summary>
/// <param name="Title">Its caption.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="Names">Index of the column that names the bars.</param>
/// <param name="Values">Indexes of one or two numeric columns of one type; with two, the first is the older.</param>
public sealed record Chart(string Title, string Description, int Names, ImmutableArray<int> Values);
