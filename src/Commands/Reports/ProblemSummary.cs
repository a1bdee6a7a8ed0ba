using System.Collections.Immutable;
using Site.Model;

namespace Site.Commands.Reports;

/// <summary>Counts problems in one sentence.</summary>
internal static class ProblemSummary
{
    /// <summary>For example "3 fejl og 1 advarsel i 2 filer. Fejlene skal rettes, før siden kan udgives."</summary>
    public static string Summarize(ImmutableArray<Problem> problems)
    {
        var files = problems.Select(problem => problem.Place.File).Distinct(StringComparer.Ordinal).Count();
        var errors = problems.Count(problem => !problem.IsWarning);
        var counts = DescribeCounts(errors, problems.Length - errors);
        return $"{counts} i {FormatCount(files, "fil", "filer")}. {DescribeVerdict(errors)}";
    }

    private static string DescribeCounts(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => FormatCount(warnings, "advarsel", "advarsler"),
        (_, 0) => FormatCount(errors, "fejl", "fejl"),
        _ => $"{FormatCount(errors, "fejl", "fejl")} og {FormatCount(warnings, "advarsel", "advarsler")}",
    };

    private static string DescribeVerdict(int errors) => errors switch
    {
        0 => "Siden kan udgives.",
        1 => "Fejlen skal rettes, før siden kan udgives.",
        _ => "Fejlene skal rettes, før siden kan udgives.",
    };

    private static string FormatCount(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
