using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Disclosure;
using Site.Model;
using Site.Reading.Input;

namespace Site.Commands.Reports;

/// <summary>
/// Tells an editor every problem, file by file: the place, the line itself with a caret, and how to mend it.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="input">The input folder as the user wrote it, put before each file.</param>
internal sealed class ProblemReport(TextWriter writer, string input)
{
    private static readonly ImmutableArray<string> TextEndings = [".md", ".yml", ".csv"];

    /// <param name="problems">Sorted.</param>
    /// <param name="nothingPublished">Whether to say, where there are errors, that the site stands as it was.</param>
    public void Write(ImmutableArray<Problem> problems, bool nothingPublished)
    {
        foreach (var file in problems.GroupBy(problem => problem.Place.File, StringComparer.Ordinal))
        {
            writer.WriteLine();
            var lines = LinesOf(file.Key);
            foreach (var line in file.GroupBy(problem => problem.Place.Line))
            {
                Write(
                    line, line.Key <= lines.Length && IsWorthShowing(lines[line.Key - 1]) ? lines[line.Key - 1] : null);
            }
        }

        writer.WriteLine();
        writer.WriteLine(ProblemSummary.Of(problems));
        if (nothingPublished && problems.Any(problem => !problem.IsWarning))
        {
            writer.WriteLine("Intet er udgivet: den tidligere side står uændret.");
        }
    }

    /// <param name="problems">The problems of one line.</param>
    /// <param name="text">The line, or null where it is not to be shown.</param>
    private void Write(IEnumerable<Problem> problems, string? text)
    {
        foreach (var problem in problems)
        {
            Write(problem, text);
        }
    }

    private void Write(Problem problem, string? text)
    {
        var (file, line, column) = problem.Place;
        var level = problem.IsWarning ? "Advarsel: " : "";
        writer.WriteLine(Printable($"{input.TrimEnd('/')}/{file}:{line}:{column}  {level}{problem.What}"));
        if (text is not null)
        {
            var excerpt = SourceExcerpt.Of(text, column);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line,7} │ {excerpt.Text}"));
            writer.WriteLine($"        │ {excerpt.Caret}");
        }

        writer.WriteLine(Printable($"    → {problem.Remedy}"));
    }

    /// <summary>
    /// A problem of the whole file stands at its first line, which says nothing where it only opens the front matter.
    /// What an editor meant to hide is not shown.
    /// </summary>
    private static bool IsWorthShowing(string line) =>
        line.Trim() is not ("" or "---") && !line.Contains("<!--", StringComparison.Ordinal);

    private static string Printable(string text) => SourceExcerpt.Printable(CprNumbers.MaskAll(text));

    /// <summary>
    /// The lines that can be shown of a file: none of a document, of a file that is not there or of one that is not
    /// text; empty those with a CPR number. A link is not followed: it may lead to secrets of the machine, and this
    /// may be printed where all can read.
    /// </summary>
    private ImmutableArray<string> LinesOf(string file) =>
        TextEndings.Contains(Path.GetExtension(file))
        && new FileInfo(Path.Combine(input, file)) is { Exists: true, LinkTarget: null }
        && InputFile.Read(input, file, new ProblemList()) is { } read
            ? [.. WithoutNumbers(read.Text).Split('\n')]
            : [];

    /// <summary>
    /// A text whose lines are empty where any part of a CPR number stands: a number may begin on one and end on the
    /// next.
    /// </summary>
    private static string WithoutNumbers(string text)
    {
        var shown = new StringBuilder();
        var end = 0;
        foreach (var number in CprNumbers.Find(text, linesWrap: true))
        {
            var (first, last) = (number.Start.Value, number.End.Value);
            if (last <= end)
            {
                continue;
            }

            var start = first == 0 ? 0 : text.LastIndexOf('\n', first - 1) + 1;
            shown.Append(text, end, Math.Max(0, start - end));
            shown.Append('\n', text.AsSpan(Math.Max(start, end)..last).Count('\n'));
            var rest = text.IndexOf('\n', last);
            end = rest < 0 ? text.Length : rest;
        }

        return shown.Append(text, end, text.Length - end).ToString();
    }
}
