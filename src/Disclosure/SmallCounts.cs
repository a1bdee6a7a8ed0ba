using Site.Model;

namespace Site.Disclosure;

/// <summary>Warns about counts of one to four persons, as so few could be identified in a small municipality.</summary>
public static class SmallCounts
{
    private const int MaxSmallCount = 4;

    /// <param name="archive">The archive as read.</param>
    /// <param name="problems">Receives the warnings.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        foreach (var report in archive.Pages.OfType<AnnualReport>()
            .Where(report => IsSmall(report.Figures.WaitingList)))
        {
            Warn(new SourcePlace(report.File), "Ventelisten", problems);
        }

        foreach (var table in archive.Pages.OfType<TablePage>().SelectMany(page => page.Tables))
        {
            Report(table, problems);
        }
    }

    private static void Report(DataTable table, ProblemList problems)
    {
        for (var column = 0; column < table.Columns.Length; column++)
        {
            if (table.Columns[column].Type == ColumnType.Persons
                && table.Rows.Any(row => IsSmall(row.Cells[column].Number)))
            {
                Warn(new SourcePlace(table.File), $"Kolonnen »{table.Columns[column].Title}«", problems);
            }
        }
    }

    private static bool IsSmall(decimal? count) => count is >= 1 and <= MaxSmallCount;

    private static void Warn(SourcePlace place, string where, ProblemList problems) =>
        problems.Warn(
            place, $"{where} har et tal fra 1 til {MaxSmallCount}. Så få personer kan kendes igen.",
            "Lad tallet være tomt, eller skriv i en note, at der er færre end 5.");
}
