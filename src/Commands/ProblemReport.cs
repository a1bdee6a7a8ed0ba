using System.Collections.Immutable;
using Site.Model;

namespace Site.Commands;

/// <summary>Writes problems so that an editor can go straight to each.</summary>
internal static class ProblemReport
{
    /// <param name="writer">Where to.</param>
    /// <param name="input">The input folder as the user wrote it, put before each file.</param>
    /// <param name="problems">Sorted.</param>
    /// <param name="nothingPublished">Whether to say, where there are errors, that the site stands as it was.</param>
    public static void Write(TextWriter writer, string input, ImmutableArray<Problem> problems, bool nothingPublished)
    {
        writer.WriteLine();
        foreach (var problem in problems)
        {
            var (file, line, column) = problem.Place;
            writer.WriteLine($"{input.TrimEnd('/')}/{file}:{line}:{column}  {(problem.IsWarning ? "Advarsel: " : "")}{problem.What}");
            writer.WriteLine($"    → {problem.Remedy}");
        }

        writer.WriteLine();
        var errors = problems.Count(problem => !problem.IsWarning);
        writer.WriteLine(Summary(errors, problems.Length - errors));
        if (nothingPublished && errors > 0)
        {
            writer.WriteLine("Intet er udgivet: den tidligere side står uændret.");
        }
    }

    private static string Summary(int errors, int warnings) => (errors, warnings) switch
    {
        (0, _) => $"{Count(warnings, "advarsel", "advarsler")}. Siden kan udgives.",
        (_, 0) => $"{Count(errors, "fejl", "fejl")} skal rettes.",
        _ => $"{Count(errors, "fejl", "fejl")} skal rettes, og der er {Count(warnings, "advarsel", "advarsler")}.",
    };

    private static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";
}
