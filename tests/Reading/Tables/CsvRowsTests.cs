using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Tables;

namespace Site.Tests.Reading.Tables;

public class CsvRowsTests
{
    private static readonly ImmutableArray<DeclaredColumn> Columns =
    [
        new(new DataColumn("navn", "Navn", ColumnType.Text), default, null, [], 0),
        new(new DataColumn("pris", "Pris", ColumnType.Kroner), default, null, [], 0),
    ];

    private readonly ProblemList problems = new();

    [Fact]
    public void RowsHaveACellForEveryColumnAndTheirPartInTheSums()
    {
        var rows = Read("raekke;navn;pris\n;A;1.200,5\ni alt;\"B; C\";\n")!;

        Assert.Equal([RowKind.Ordinary, RowKind.Total], rows.Rows.Select(row => row.Row.Kind));
        Assert.Equal(
            ["A", "1.200,5", "B; C", ""], rows.Rows.SelectMany(row => row.Row.Cells).Select(cell => cell.Text));
        Assert.Equal(
            [null, 1200.5m, null, null], rows.Rows.SelectMany(row => row.Row.Cells).Select(cell => cell.Number));
    }

    [Theory]
    [InlineData("A;5", 2, 3)]
    [InlineData("\"B; C\";5", 2, 8)]
    [InlineData("\"B\nC\";5", 3, 4)]
    [InlineData("\"B \"\"C\"\";\n\n\"\";D\";5", 4, 7)]
    [InlineData("5\" rør;5", 2, 8)]
    [InlineData("\"B\"C\";5", 2, 7)]
    public void ACellsPlaceIsFoundBehindQuotes(string row, int line, int column)
    {
        var rows = Read($"navn;pris\n{row}\n")!;

        Assert.Equal(5m, Assert.Single(rows.Rows).Row.Cells[1].Number);
        Assert.Equal(new SourcePlace("a.csv", line, column), rows.PlaceOf(2, 1));
    }

    [Theory]
    [InlineData("pris;navn\n5;A\n", "1:1 Første linje skal være kolonnernes navne i rækkefølge: navn;pris.")]
    [InlineData("navn;pris\nA\n", "2:1 Rækken har 1 celler, men der er 2 kolonner.")]
    [InlineData("navn;pris\nA;dyrt\n", "2:3 »dyrt« i kolonnen »Pris« er ikke et tal.")]
    [InlineData("raekke;navn;pris\nsum;A;5\n", "2:1 »sum« er ikke en slags række.")]
    public void AFileThatCannotBeReadAsThePageSaysIsNone(string csv, string problem)
    {
        Assert.Null(Read(csv));
        Assert.Equal([problem], problems.Sorted.Select(told => $"{told.Place.Line}:{told.Place.Column} {told.What}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData(" \n\t\n\u00A0\n")]
    [InlineData("navn;pris")]
    [InlineData("navn;pris\n\n")]
    [InlineData("raekke;navn;pris\n")]
    [InlineData("navn;pris\n;\n ; \n")]
    public void AFileWithoutRowsIsOneProblem(string csv)
    {
        Assert.Null(Read(csv));
        Assert.Equal(
            [(new SourcePlace("a.csv"), "Filen har ingen rækker, så tabellen på siden ville være tom.")],
            problems.Sorted.Select(problem => (problem.Place, problem.What)));
    }

    private TableRows? Read(string csv) => CsvRows.Read(new InputFile("a.csv", csv), Columns, problems);
}
