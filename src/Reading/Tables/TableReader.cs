using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Tables;

/// <summary>Reads a table from its declaration on the page and its CSV file.</summary>
internal static class TableReader
{
    /// <summary>
    /// The table. Null, with a problem added, if the file does not exist or is not CSV. If the file cannot be read as
    /// declared, the table has no rows and no chart, and problems are added. It still refers to its file, which would
    /// otherwise be reported as unreferenced.
    /// </summary>
    /// <param name="folder">The input folder.</param>
    /// <param name="page">The page's file.</param>
    /// <param name="table">The declaration on the page.</param>
    /// <param name="problems">Receives the problems.</param>
    public static DataTable? Read(string folder, string page, DeclaredTable table, ProblemList problems)
    {
        var chart = table.Chart is null ? null : ReadChart(table.Chart, table.Columns, problems);
        if (table.File is null || !CheckIsCsv(page, table.File, table.FilePlace, problems))
        {
            return null;
        }

        var rows = InputFile.Read(folder, table.File, problems) is { } file
            ? CsvRows.Read(file, table.Columns, problems)
            : null;
        if (rows is not null)
        {
            TableArithmetic.Check(table.Columns, rows, problems);
        }

        return new DataTable(
            table.Title, table.File, table.Note, [.. table.Columns.Select(column => column.Column)],
            [.. rows?.Rows.Select(row => row.Row) ?? []], rows is null ? null : chart);
    }

    /// <summary>
    /// Reports a file that is not CSV. A file of a kind that cannot be published has been reported already.
    /// </summary>
    private static bool CheckIsCsv(string page, string file, SourcePlace place, ProblemList problems)
    {
        var kind = FileKind.FromPath(file);
        if (kind is { Extension: not ".csv" })
        {
            problems.Add(
                place,
                $"»{file[(FileNames.FolderOf(page).Length + 1)..]}« er ikke en CSV-fil.",
                "Gem tabellen som CSV fra regnearket, og skriv navnet på den fil.");
        }

        return kind is { Extension: ".csv" };
    }

    private static Chart? ReadChart(DeclaredChart chart, ImmutableArray<DeclaredColumn> columns, ProblemList problems)
    {
        var nameColumn = chart.NameField is { } name
            ? FindColumn(name with { Text = TextSpaces.Normalize(name.Text) }, columns, problems)
            : null;
        var valueColumns = chart.ValueFields.Select(field => FindColumn(field, columns, problems)).OfType<int>()
            .ToImmutableArray();
        if (valueColumns.Length is < 1 or > 2 || valueColumns.Any(column => !columns[column].Column.IsNumeric)
            || valueColumns.DistinctBy(column => columns[column].Column.Type).Count() > 1)
        {
            problems.Add(
                chart.ValueFieldsPlace,
                "Et diagram viser en eller to kolonner med tal af samme slags.",
                "Skriv for eksempel »værdier: [takst_gammel, takst_ny]«.");
            return null;
        }

        return chart.Title is null || chart.Description is null || nameColumn is null
            ? null
            : new Chart(chart.Title, chart.Description, nameColumn.Value, valueColumns);
    }

    private static int? FindColumn(PlacedText field, ImmutableArray<DeclaredColumn> columns, ProblemList problems)
    {
        var fields = columns.Select(column => column.Column.Field).ToList();
        var index = fields.IndexOf(field.Text);
        if (index < 0)
        {
            problems.Add(field.Place, $"Kolonnen »{field.Text}« findes ikke.", Nearest.Suggest(field.Text, fields));
        }

        return index < 0 ? null : index;
    }
}
