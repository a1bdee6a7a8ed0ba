using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Input;
using Site.Reading.Tables;

namespace Site.Tests.Reading.Tables;

public class TableArithmeticTests
{
    [Theory]
    [InlineData("A;2\nB;3\n", "5")]
    [InlineData("A;2\nB;3\n", "5,4")]
    [InlineData("A;2\nB;\n", "2")]
    public void ATotalWithinTheToleranceIsNoProblem(string rows, string total) =>
        Assert.Empty(Check(rows, DanishNumber.Parse(total)));

    [Fact]
    public void AWrongTotalIsReportedWhereTheColumnIsDeclared() =>
        Assert.Equal(["side.md:7 Kolonnen »Ny« giver 5, ikke 6."], Check("A;2\nB;3\n", total: 6));

    [Theory]
    [InlineData("subtotal;A;2")]
    [InlineData("i alt;A;2")]
    public void ASumIsOfTheRowsAboveIt(string sum) =>
        Assert.Equal(
            ["a.csv:3 Summen i kolonnen »Ny« er 1, ikke 2."],
            Check($";B;1\n{sum}\n;C;1\n", header: "raekke;navn;ny"));

    [Fact]
    public void ASubtotalCountsFromTheLastOneAndATotalFromTheTop()
    {
        Assert.Empty(Check("A;1\n", total: 1));
        Assert.Empty(Check(
            ";A;1\nsubtotal;;1\n;B;2\nnote;;9\nsubtotal;;2\ni alt;;3\n", header: "raekke;navn;ny"));
    }

    [Theory]
    [InlineData("A;5;3;2")]
    [InlineData("A;5;;9")]
    [InlineData("A;5;3;")]
    public void ADifferenceThatFitsOrLacksAFigureIsNoProblem(string row) =>
        Assert.Empty(CheckDifference(row, ["ny", "gammel"]));

    [Fact]
    public void AWrongDifferenceIsReportedAtItsCell() =>
        Assert.Equal(["a.csv:2 »Forskel« skulle være 2, ikke 3."], CheckDifference("A;5;3;3", ["ny", "gammel"]));

    [Theory]
    [InlineData("ny")]
    [InlineData("ny", "ukendt")]
    public void ADifferenceNeedsTwoKnownColumns(params string[] fields) =>
        Assert.Equal(
            ["side.md:7 »forskel« nævner to kolonner: den første minus den anden."],
            CheckDifference("A;5;3;2", [.. fields]));

    private static DeclaredColumn Column(
        string field, string title, ColumnType type, decimal? total = null, params ImmutableArray<string> difference) =>
        new(new DataColumn(field, title, type), new SourcePlace("side.md", 7), total, difference, Tolerance: 0.5m);

    private static string[] Check(string rows, decimal? total = null, string header = "navn;ny") =>
        Check(header, rows, [Column("navn", "Navn", ColumnType.Text), Column("ny", "Ny", ColumnType.Number, total)]);

    private static string[] CheckDifference(string row, ImmutableArray<string> difference) =>
        Check(
            "navn;ny;gammel;forskel",
            row + "\n",
            [
                Column("navn", "Navn", ColumnType.Text), Column("ny", "Ny", ColumnType.Number),
                Column("gammel", "Gammel", ColumnType.Number),
                Column("forskel", "Forskel", ColumnType.Number, null, difference),
            ]);

    private static string[] Check(string header, string rows, ImmutableArray<DeclaredColumn> columns)
    {
        var problems = new ProblemList();
        var read = CsvRows.Read(new InputFile("a.csv", $"{header}\n{rows}"), columns, problems);
        Assert.Empty(problems.Sorted);
        TableArithmetic.Check(columns, read!, problems);
        return [.. problems.Sorted.Select(found => $"{found.Place.File}:{found.Place.Line} {found.What}")];
    }
}
