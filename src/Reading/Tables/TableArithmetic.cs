using System.Collections.Immutable;
using Site.Model;

namespace Site.Reading.Tables;

/// <summary>
/// Checks that a table adds up: column totals, subtotals, and columns declared as the difference of two others. An
/// empty cell counts as 0 in sums; a difference with an empty cell is not checked.
/// </summary>
internal static class TableArithmetic
{
    public static void Check(ImmutableArray<DeclaredColumn> columns, TableRows rows, ProblemList problems)
    {
        for (var column = 0; column < columns.Length; column++)
        {
            if (columns[column].Column.IsNumeric)
            {
                CheckTotal(columns[column], column, rows.Rows, problems);
                CheckSumRows(columns[column], column, rows, problems);
                CheckDifferences(columns, column, rows, problems);
            }
        }
    }

    private static void CheckTotal(
        DeclaredColumn rules, int column, ImmutableArray<TableRow> rows, ProblemList problems)
    {
        var sum = rows.Where(row => row.Row.Kind == RowKind.Ordinary).Sum(row => row.Row.Cells[column].Number ?? 0);
        if (rules.Total is { } total && Math.Abs(total - sum) > rules.Tolerance)
        {
            problems.Add(
                rules.Place,
                $"Kolonnen »{rules.Column.Title}« giver {DanishNumber.Format(sum)}, ikke {DanishNumber.Format(total)}.",
                "Ret rækkerne eller »i-alt«, eller sæt »tolerance«, hvis kilden har afrundet.");
        }
    }

    private static void CheckSumRows(DeclaredColumn rules, int column, TableRows rows, ProblemList problems)
    {
        var (sinceStart, sinceSubtotal) = (0m, 0m);
        foreach (var (row, line) in rows.Rows)
        {
            var number = row.Cells[column].Number;
            var expected = row.Kind == RowKind.Total ? sinceStart : sinceSubtotal;
            if (row.Kind is RowKind.Subtotal or RowKind.Total
                && number is { } sum && Math.Abs(sum - expected) > rules.Tolerance)
            {
                var (sumText, expectedText) = (DanishNumber.Format(sum), DanishNumber.Format(expected));
                problems.Add(
                    rows.PlaceOf(line, column),
                    $"Summen i kolonnen »{rules.Column.Title}« er {expectedText}, ikke {sumText}.",
                    "Ret summen eller rækkerne over den, eller sæt »tolerance«, hvis kilden har afrundet.");
            }

            (sinceStart, sinceSubtotal) = row.Kind switch
            {
                RowKind.Ordinary => (sinceStart + (number ?? 0), sinceSubtotal + (number ?? 0)),
                RowKind.Subtotal => (sinceStart, 0m),
                _ => (sinceStart, sinceSubtotal),
            };
        }
    }

    private static void CheckDifferences(
        ImmutableArray<DeclaredColumn> columns, int column, TableRows rows, ProblemList problems)
    {
        var rules = columns[column];
        if (rules.Difference.IsEmpty)
        {
            return;
        }

        var fields = columns.Select(other => other.Column.Field).ToList();
        if (rules.Difference.Length != 2 || rules.Difference.Any(field => !fields.Contains(field)))
        {
            problems.Add(
                rules.Place,
                "»forskel« nævner to kolonner: den første minus den anden.",
                "Skriv for eksempel »forskel: [takst_ny, takst_gammel]«.");
            return;
        }

        var (first, second) = (fields.IndexOf(rules.Difference[0]), fields.IndexOf(rules.Difference[1]));
        foreach (var (row, line) in rows.Rows)
        {
            if (row.Cells[first].Number - row.Cells[second].Number is { } expected
                && row.Cells[column].Number is { } stated && Math.Abs(stated - expected) > rules.Tolerance)
            {
                var (statedText, expectedText) = (DanishNumber.Format(stated), DanishNumber.Format(expected));
                problems.Add(
                    rows.PlaceOf(line, column),
                    $"»{rules.Column.Title}« skulle være {expectedText}, ikke {statedText}.",
                    "Ret et af de tre tal, eller sæt »tolerance«, hvis kilden har afrundet.");
            }
        }
    }
}
