using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Commands.Reports;

/// <summary>
/// Tells problems as workflow commands, which GitHub Actions shows beside the lines of a pull request ("Workflow
/// commands for GitHub Actions", Setting an error message; the escapes are <c>escapeData</c> and <c>escapeProperty</c>
/// of actions/toolkit, packages/core/src/command.ts). No line of a file is shown: such a log is public.
/// </summary>
/// <param name="writer">Where to; GitHub reads both streams of a step.</param>
/// <param name="input">The input folder, below the folder the program runs in.</param>
internal sealed class GitHubAnnotations(TextWriter writer, string input)
{
    /// <param name="problems">Sorted.</param>
    public void Write(ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            writer.WriteLine(Command(problem));
        }

        writer.WriteLine(ProblemSummary.Of(problems));
    }

    private string Command(Problem problem)
    {
        var (file, line, column) = problem.Place;
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(input, file)).Replace('\\', '/');
        var (level, title) = problem.IsWarning ? ("warning", "Advarsel om indholdet") : ("error", "Fejl i indholdet");
        var properties = $"file={Property(CprNumbers.MaskAll(path))},line={line},col={column},title={Property(title)}";
        return $"::{level} {properties}::{Data(CprNumbers.MaskAll($"{problem.What} {problem.Remedy}"))}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
