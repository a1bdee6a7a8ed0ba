using System.Collections.Immutable;
using Site.Model;
using Site.Reading.Tables;

namespace Site.Tests.Reading.Tables;

public sealed class TableReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ProblemList problems = new();

    [Fact]
    public void ATableHasTheRowsOfItsFileAndAChartByTheIndexesOfItsColumns()
    {
        var table = Read("navn", ["ny", "gammel"])!;

        Assert.Equal(["A", "B"], table.Rows.Select(row => row.Cells[0].Text));
        Assert.Equal(0, table.Chart!.NameColumn);
        Assert.Equal([1, 2], table.Chart.ValueColumns);
        Assert.Empty(problems.Sorted);
    }

    [Theory]
    [InlineData("navn", "Et diagram viser en eller to kolonner med tal af samme slags.")]
    [InlineData("personer", "Et diagram viser en eller to kolonner med tal af samme slags.", "ny")]
    [InlineData("nyt", "Kolonnen »nyt« findes ikke.", "gammel")]
    public void AChartNeedsColumnsOfFiguresOfOneType(string value, string problem, params string[] others)
    {
        Assert.NotNull(Read("navn", [value, .. others]));

        Assert.Equal([problem], problems.Sorted.Select(found => found.What));
    }

    [Fact]
    public void AFileOfAnotherKindIsNotRead()
    {
        Assert.Null(Read("navn", ["ny"], "mappe/tal.xlsx"));

        Assert.Equal(["»tal.xlsx« er ikke en CSV-fil."], problems.Sorted.Select(found => found.What));
    }

    /// <summary>Also: the table's file is not reported as one that no page refers to.</summary>
    [Theory]
    [InlineData("", "Filen har ingen rækker, så tabellen på siden ville være tom.")]
    [InlineData("\uFEFF", "Filen har ingen rækker, så tabellen på siden ville være tom.")]
    [InlineData("\r\n\r\n", "Filen har ingen rækker, så tabellen på siden ville være tom.")]
    [InlineData("k\r\n", "Filen har ingen rækker, så tabellen på siden ville være tom.")]
    [InlineData("k;l\n1;2\n", "Første linje skal være kolonnernes navne i rækkefølge: k.")]
    public async Task AFileWhoseRowsCannotBeReadIsOneProblemOfTheSite(string csv, string what)
    {
        folder.Write("input/noegletal/tal.csv", csv);
        foreach (var page in (string[])["en", "to"])
        {
            folder.Write($"input/noegletal/{page}.md", """
                ---
                titel: Tal
                tabeller:
                  - titel: Tal
                    fil: tal.csv
                    kolonner:
                      - {felt: k, titel: K, type: tal, i-alt: 5}
                    diagram: {titel: D, beskrivelse: B, navne: k, værdier: [k]}
                ---

                """);
        }

        var problem = Assert.Single(await InProcess.CheckAsync(folder));

        Assert.Equal((new SourcePlace("noegletal/tal.csv"), what), (problem.Place, problem.What));
        Assert.False(problem.IsWarning);
        Assert.DoesNotContain("slet", problem.Remedy, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => folder.Dispose();

    private DataTable? Read(string names, string[] values, string file = "mappe/tal.csv")
    {
        folder.Write("mappe/tal.csv", "navn;ny;gammel;personer\nA;1;2;3\nB;4;5;6\n");
        var chart = new DeclaredChart(
            "Diagram",
            "Tal.",
            new PlacedText(names, default),
            [.. values.Select(value => new PlacedText(value, default))],
            default);
        ImmutableArray<DeclaredColumn> columns =
        [
            Column("navn", ColumnType.Text), Column("ny", ColumnType.Kroner), Column("gammel", ColumnType.Kroner),
            Column("personer", ColumnType.Persons),
        ];
        return TableReader.Read(
            folder.Path, "mappe/side.md", new DeclaredTable("Tal", null, file, default, columns, chart), problems);
    }

    private static DeclaredColumn Column(string field, ColumnType type) =>
        new(new DataColumn(field, field, type), default, null, [], 0);
}
