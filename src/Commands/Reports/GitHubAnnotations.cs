using System.Collections.Immutable;
using Site.Disclosure;
using Site.Model;

namespace Site.Commands.Reports;

/// <summary>
/// Writes problems as workflow commands, which GitHub Actions shows at the lines of a pull request. The format is
/// described in "Workflow commands for GitHub Actions", Setting an error message. Escaped as by <c>escapeData</c> and
/// <c>escapeProperty</c> of actions/toolkit, packages/core/src/command.ts. Quotes no line of the content, because the
/// log is public.
/// </summary>
/// <param name="writer">Standard output or standard error; GitHub reads both.</param>
/// <param name="input">The input folder, inside the current folder.</param>
internal sealed class GitHubAnnotations(TextWriter writer, string input)
{
    public void Write(ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            writer.WriteLine(CreateCommand(problem));
        }

        writer.WriteLine(ProblemSummary.Summarize(problems));
    }

    private string CreateCommand(Problem problem)
    {
        var (file, line, column) = problem.Place;
        var path = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.Combine(input, file)).Replace('\\', '/');
        var (level, title) = problem.IsWarning ? ("warning", "Advarsel om indholdet") : ("error", "Fejl i indholdet");
        var maskedPath = EscapeProperty(CprNumbers.MaskAll(path));
        var properties = $"file={maskedPath},line={line},col={column},title={EscapeProperty(title)}";
        return $"::{level} {properties}::{EscapeData(CprNumbers.MaskAll($"{problem.What} {problem.Remedy}"))}";
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
