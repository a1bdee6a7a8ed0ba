using System.Collections.Immutable;
using CsvHelper;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Tables;

/// <summary>A row, and the line of the file on which it begins (from 1).</summary>
internal sealed record TableRow(DataRow Row, int Line);

/// <summary>The rows of a CSV file, and what is needed to locate their cells in it.</summary>
/// <param name="Rows">In order.</param>
/// <param name="File">The file.</param>
/// <param name="Positions">For each column of the table, the index of its cell in a line.</param>
internal sealed record TableRows(ImmutableArray<TableRow> Rows, InputFile File, ImmutableArray<int> Positions)
{
    /// <summary>The position at which a cell begins.</summary>
    public SourcePlace PlaceOf(int line, int column) => CsvRows.PlaceOf(File, line, Positions[column]);
}

/// <summary>
/// Reads CSV as Danish spreadsheets write it: semicolons as separators, decimal commas, column names in the first line.
/// </summary>
internal static class CsvRows
{
    /// <summary>The optional column that marks rows as sums or notes (<see cref="RowKind"/>).</summary>
    private const string KindField = "raekke";

    /// <summary>More than a page can show or a phone can open.</summary>
    private const int MostRows = 10_000;

    /// <summary>
    /// Together with <see cref="MostRows"/> this limits a table to 500,000 cells of about 0.5 kB each during the build.
    /// </summary>
    private const int MostColumns = 50;

    /// <summary>
    /// All rows; null, with a problem for every fault, if the file is empty, too large or any row cannot be read.
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
        if (!csv.Read())
        {
            return null;
        }

        var header = csv.Current.ToArray().Select(name => TextSpaces.ToPlain(name).Trim()).ToImmutableArray();
        if (header.Length > MostColumns)
        {
            problems.Add(
                new SourcePlace(file.Path),
                $"Tabellen har {header.Length} kolonner; den må højst have {MostColumns}.",
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
            if (rows.Count == MostRows)
            {
                problems.Add(
                    new SourcePlace(file.Path, (int)csv.LineNumber),
                    $"Tabellen har mere end {MostRows} rækker; så mange kan en side ikke vise.",
                    "Del tabellen, eller læg hele filen ved som bilag.");
                return null;
            }

            rows.Add(ReadRow(file, (int)csv.LineNumber, header, csv.Current.ToArray(), columns, problems));
        }

        return rows.Contains(null) ? null
            : new TableRows(
                [.. rows.OfType<TableRow>()],
                file,
                [.. Enumerable.Range(0, header.Length).Where(cell => header[cell] != KindField)]);
    }

    /// <summary>The position at which a cell of a line begins. Separators inside quotes do not count.</summary>
    public static SourcePlace PlaceOf(InputFile file, int line, int cell)
    {
        var text = file.Lines[line - 1];
        var (column, quoted) = (0, false);
        for (; column < text.Length && cell > 0; column++)
        {
            quoted ^= text[column] == '"';
            cell -= !quoted && text[column] == ';' ? 1 : 0;
        }

        return new SourcePlace(file.Path, line, column + 1);
    }

    private static bool CheckHeader(
        string path, ImmutableArray<string> header, ImmutableArray<DeclaredColumn> columns, ProblemList problems)
    {
        var expected = columns.Select(column => column.Column.Field);
        var fits = header.Where(name => name != KindField).SequenceEqual(expected, StringComparer.Ordinal);
        if (!fits)
        {
            problems.Add(
                new SourcePlace(path),
                $"Første linje skal være kolonnernes navne i rækkefølge: {string.Join(';', expected)}.",
                "Ret linjen, eller ret »kolonner« på siden, så de passer sammen.");
        }

        return fits;
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

        var kindAt = header.IndexOf(KindField);
        var kind = kindAt < 0
            ? RowKind.Ordinary
            : ReadKind(PlaceOf(file, line, kindAt), TextSpaces.ToPlain(cells[kindAt]).Trim(), problems);
        var values = Enumerable.Range(0, header.Length).Where(cell => cell != kindAt)
            .Select((cell, column) => ReadCell(file, line, cell, cells[cell].Trim(), columns[column].Column, problems))
            .ToImmutableArray();
        return kind is null || values.Contains(null)
            ? null
            : new TableRow(new DataRow(kind.Value, [.. values.OfType<DataCell>()]), line);
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

        var number = DanishNumber.Parse(TextSpaces.ToPlain(text));
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
