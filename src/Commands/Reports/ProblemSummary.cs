using System.Collections.Immutable;
using Site.Model;

namespace Site.Commands.Reports;

/// <summary>All problems in one line.</summary>
internal static class ProblemSummary
{
    /// <summary>"3 fejl og 1 advarsel i 2 filer. Fejlene skal rettes, før siden kan udgives."</summary>
    public static string Of(ImmutableArray<Problem> problems)
    {
        var files = problems.Select(problem => problem.Place.File).Distinct(StringComparer.Ordinal).Count();
        var errors = problems.Count(problem => !problem.IsWarning);
        return $"{Counts(errors, problems.Length - errors)} i {Count(files, "fil", "filer")}. {Verdict(errors)}";
    }

    private static string Counts(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => Count(warnings, "advarsel", "advarsler"),
        (_, 0) => Count(errors, "fejl", "fejl"),
        _ => $"{Count(errors, "fejl", "fejl")} og {Count(warnings, "advarsel", "advarsler")}",
    };

    private static string Verdict(int errors) => errors switch
    {
        0 => "Siden kan udgives.",
        1 => "Fejlen skal rettes, før siden kan udgives.",
        _ => "Fejlene skal rettes, før siden kan udgives.",
    };

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
