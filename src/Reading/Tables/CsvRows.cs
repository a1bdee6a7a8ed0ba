using System.Collections.Immutable;
using CsvHelper;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Tables;

/// <summary>A row, and the line of the file on which it begins (from 1).</summary>
internal sealed record TableRow(DataRow Row, int Line);

/// <summary>The rows of a CSV file, and what is needed to locate their cells in it.</summary>
/// <param name="Rows">In file order.</param>
/// <param name="File">The file.</param>
/// <param name="CellIndexes">
/// For each declared column, the index of its cell in a row of the file. It may differ from the column's index, since a
/// file may also have a column for the row's kind.
/// </param>
internal sealed record TableRows(ImmutableArray<TableRow> Rows, InputFile File, ImmutableArray<int> CellIndexes)
{
    /// <summary>The place of a cell.</summary>
    /// <param name="line">The line on which its row begins, from 1.</param>
    /// <param name="column">The index of the declared column, from 0.</param>
    public SourcePlace PlaceOf(int line, int column) => CsvRows.PlaceOf(File, line, CellIndexes[column]);
}

/// <summary>
/// Reads CSV as Danish spreadsheets write it: semicolons as separators, decimal commas, column names in the first line.
/// </summary>
internal static class CsvRows
{
    /// <summary>The optional column that marks rows as sums or notes (<see cref="RowKind"/>).</summary>
    private const string KindField = "raekke";

    /// <summary>A page with more rows could not be opened on a phone.</summary>
    private const int MaxRows = 10_000;

    /// <summary>
    /// With <see cref="MaxRows"/> this limits a table to 500,000 cells, each of which takes about 0.5 kB of memory.
    /// </summary>
    private const int MaxColumns = 50;

    /// <summary>
    /// Reads all rows. Returns null, with problems added, if no row has text, if there are too many rows or columns, if
    /// the column names are not those declared, or if a row cannot be read.
    /// </summary>
    public static TableRows? Read(InputFile file, ImmutableArray<DeclaredColumn> columns, ProblemList problems)
    {
        using var csv = CsvReader.FromText(file.Text, new CsvReaderOptions
        {
            Separator = ';',
            HasHeader = false,
            TrackLineNumbers = true,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
        });
        if (string.IsNullOrWhiteSpace(file.Text) || !csv.Read())
        {
            ReportEmpty(file.Path, problems);
            return null;
        }

        var header = csv.Current.ToArray().Select(name => TextSpaces.Normalize(name).Trim()).ToImmutableArray();
        if (header.Length > MaxColumns)
        {
            problems.Add(
                new SourcePlace(file.Path),
                $"Tabellen har {header.Length} kolonner; den må højst have {MaxColumns}.",
                "Del tabellen i flere, eller læg hele filen ved som bilag.");
            return null;
        }

        if (!CheckHeader(file.Path, header, columns, problems))
        {
            return null;
        }

        var rows = new List<TableRow?>();
        while (csv.Read())
        {
            if (rows.Count == MaxRows)
            {
                problems.Add(
                    new SourcePlace(file.Path, (int)csv.LineNumber),
                    $"Tabellen har mere end {MaxRows} rækker; så mange kan en side ikke vise.",
                    "Del tabellen, eller læg hele filen ved som bilag.");
                return null;
            }

            rows.Add(ReadRow(file, (int)csv.LineNumber, header, csv.Current.ToArray(), columns, problems));
        }

        if (rows.Contains(null))
        {
            return null;
        }

        ImmutableArray<TableRow> readRows = [.. rows.OfType<TableRow>()];
        if (readRows.All(row => row.Row.Cells.All(cell => cell.Text.Length == 0)))
        {
            ReportEmpty(file.Path, problems);
            return null;
        }

        return new TableRows(
            readRows, file, [.. Enumerable.Range(0, header.Length).Where(cell => header[cell] != KindField)]);
    }

    /// <summary>The place of a cell. Separators and line breaks inside quotes are skipped.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line on which the cell's row begins, from 1.</param>
    /// <param name="cell">The index of the cell in its row, from 0.</param>
    public static SourcePlace PlaceOf(InputFile file, int line, int cell)
    {
        var column = 0;
        for (; cell > 0; cell--)
        {
            (line, column) = SkipQuoted(file, line, column);
            var separator = file.Lines[line - 1].IndexOf(';', column);
            column = separator < 0 ? file.Lines[line - 1].Length : separator + 1;
        }

        return new SourcePlace(file.Path, line, column + 1);
    }

    /// <summary>
    /// The position after the quoted part of a cell (RFC 4180, section 2). The cell's own position if it does not begin
    /// with a quote. Lines count from 1, columns from 0.
    /// </summary>
    private static (int Line, int Column) SkipQuoted(InputFile file, int line, int column)
    {
        if (!file.Lines[line - 1].AsSpan(column).StartsWith('"'))
        {
            return (line, column);
        }

        column++;
        while (true)
        {
            var text = file.Lines[line - 1];
            var quote = text.IndexOf('"', column);
            if (quote < 0 && line == file.Lines.Length)
            {
                return (line, text.Length);
            }

            if (quote >= 0 && !text.AsSpan(quote + 1).StartsWith('"'))
            {
                return (line, quote + 1);
            }

            (line, column) = quote < 0 ? (line + 1, 0) : (line, quote + 2);
        }
    }

    private static void ReportEmpty(string path, ProblemList problems) =>
        problems.Add(
            new SourcePlace(path),
            "Filen har ingen rækker, så tabellen på siden ville være tom.",
            "Gem tabellen igen fra regnearket under samme navn, som CSV med semikolon, eller skriv selv rækkerne i "
                + "filen. Første linje skal være navnene fra »felt« på siden.");

    private static bool CheckHeader(
        string path, ImmutableArray<string> header, ImmutableArray<DeclaredColumn> columns, ProblemList problems)
    {
        var expected = columns.Select(column => column.Column.Field);
        var isAsDeclared = header.Where(name => name != KindField).SequenceEqual(expected, StringComparer.Ordinal);
        if (!isAsDeclared)
        {
            problems.Add(
                new SourcePlace(path),
                $"Første linje skal være kolonnernes navne i rækkefølge: {string.Join(';', expected)}.",
                "Ret linjen, eller ret »kolonner« på siden, så de passer sammen.");
        }

        return isAsDeclared;
    }

    private static TableRow? ReadRow(
        InputFile file,
        int line,
        ImmutableArray<string> header,
        string[] cells,
        ImmutableArray<DeclaredColumn> columns,
        ProblemList problems)
    {
        if (cells.Length != header.Length)
        {
            problems.Add(
                new SourcePlace(file.Path, line),
                $"Rækken har {cells.Length} celler, men der er {header.Length} kolonner.",
                "Sæt semikolon mellem cellerne, og anførselstegn om tekst, der selv har semikolon.");
            return null;
        }

        var kindIndex = header.IndexOf(KindField);
        var kind = kindIndex < 0
            ? RowKind.Ordinary
            : ReadKind(PlaceOf(file, line, kindIndex), TextSpaces.Normalize(cells[kindIndex]).Trim(), problems);
        var dataCells = Enumerable.Range(0, header.Length).Where(cell => cell != kindIndex)
            .Select((cell, column) => ReadCell(file, line, cell, cells[cell].Trim(), columns[column].Column, problems))
            .ToImmutableArray();
        return kind is null || dataCells.Contains(null)
            ? null
            : new TableRow(new DataRow(kind.Value, [.. dataCells.OfType<DataCell>()]), line);
    }

    private static RowKind? ReadKind(SourcePlace place, string text, ProblemList problems)
    {
        var kind = FixedVocabularies.RowKinds.Find(text);
        if (kind is null)
        {
            problems.Add(
                place,
                $"»{text}« er ikke en slags række.",
                "Skriv subtotal, i alt eller note, eller lad cellen være tom.");
        }

        return kind;
    }

    private static DataCell? ReadCell(
        InputFile file, int line, int cell, string text, DataColumn column, ProblemList problems)
    {
        if (!column.IsNumeric || text.Length == 0)
        {
            return new DataCell(text, null);
        }

        var number = DanishNumber.Parse(TextSpaces.Normalize(text));
        if (number is null)
        {
            problems.Add(
                PlaceOf(file, line, cell),
                $"»{text}« i kolonnen »{column.Title}« er ikke et tal.",
                "Skriv tallet med komma foran decimalerne, for eksempel 12,19, eller lad cellen være tom.");
        }

        return number is null ? null : new DataCell(text, number);
    }
}
