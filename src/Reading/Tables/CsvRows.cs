using System.Collections.Immutable;
using CsvHelper;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Tables;

/// <summary>A row and the line of the file on which it begins.</summary>
internal sealed record TableRow(DataRow Row, int Line);

/// <summary>The rows of a CSV file, and where their cells stand in it.</summary>
/// <param name="Rows">In order.</param>
/// <param name="File">The file.</param>
/// <param name="Positions">For each column of the table, which cell of a line it is.</param>
internal sealed record TableRows(ImmutableArray<TableRow> Rows, InputFile File, ImmutableArray<int> Positions)
{
    /// <summary>Where a cell begins.</summary>
    public SourcePlace PlaceOf(int line, int column) => CsvRows.PlaceOf(File, line, Positions[column]);
}

/// <summary>Reads CSV as Danish spreadsheets write it: semicolons, decimal commas, a first line of names.</summary>
internal static class CsvRows
{
    /// <summary>The optional column that says which rows are sums.</summary>
    private const string KindField = "raekke";

    /// <summary>A page with more could not be read by anybody, nor opened on a telephone.</summary>
    private const int MostRows = 10_000;

    /// <summary>
    /// With every row there may be: half a million cells, of which each takes half a kilobyte while the site is built.
    /// </summary>
    private const int MostColumns = 50;

    /// <summary>All rows; null, with every fault reported by line and column, where any cannot be read.</summary>
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

        var header = csv.Current.ToArray().Select(name => TextSpaces.MadePlain(name).Trim()).ToImmutableArray();
        if (header.Length > MostColumns)
        {
            problems.Add(
                new SourcePlace(file.Path),
                $"Tabellen har {header.Length} kolonner; den må højst have {MostColumns}.",
                "Del tabellen i flere, eller læg hele filen ved som bilag.");
            return null;
        }

        if (!HeaderFits(file.Path, header, columns, problems))
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

            rows.Add(Row(file, (int)csv.LineNumber, header, csv.Current.ToArray(), columns, problems));
        }

        return rows.Contains(null) ? null
            : new TableRows(
                [.. rows.OfType<TableRow>()],
                file,
                [.. Enumerable.Range(0, header.Length).Where(cell => header[cell] != KindField)]);
    }

    /// <summary>Where a cell of a line begins, quoted separators passed over.</summary>
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

    private static bool HeaderFits(
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

    private static TableRow? Row(
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
            : Kind(PlaceOf(file, line, kindAt), TextSpaces.MadePlain(cells[kindAt]).Trim(), problems);
        var values = Enumerable.Range(0, header.Length).Where(cell => cell != kindAt)
            .Select((cell, column) => Cell(file, line, cell, cells[cell].Trim(), columns[column].Column, problems))
            .ToImmutableArray();
        return kind is null || values.Contains(null)
            ? null
            : new TableRow(new DataRow(kind.Value, [.. values.OfType<DataCell>()]), line);
    }

    private static RowKind? Kind(SourcePlace place, string text, ProblemList problems)
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

    private static DataCell? Cell(
        InputFile file, int line, int cell, string text, DataColumn column, ProblemList problems)
    {
        if (!column.IsNumeric || text.Length == 0)
        {
            return new DataCell(text, null);
        }

        var number = DanishNumber.Parse(TextSpaces.MadePlain(text));
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
