using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Site.Disclosure;
using Site.Model;
using Site.Reading.Input;

namespace Site.Commands.Reports;

/// <summary>
/// Writes problems for an editor, file by file: the place, the line with a caret, and the remedy.
/// </summary>
/// <param name="writer">Receives the report.</param>
/// <param name="input">The input folder as the user wrote it; a prefix of each path.</param>
internal sealed class ProblemReport(TextWriter writer, string input)
{
    private static readonly ImmutableArray<string> TextExtensions = [".md", ".yml", ".csv"];

    /// <param name="problems">The problems, sorted.</param>
    /// <param name="isPublishing">
    /// Whether the command publishes the site. If there are errors, a line then says that nothing was published.
    /// </param>
    public void Write(ImmutableArray<Problem> problems, bool isPublishing)
    {
        foreach (var file in problems.GroupBy(problem => problem.Place.File, StringComparer.Ordinal))
        {
            writer.WriteLine();
            var lines = ReadLines(file.Key);
            foreach (var line in file.GroupBy(problem => problem.Place.Line))
            {
                Write(
                    line, line.Key <= lines.Length && IsWorthShowing(lines[line.Key - 1]) ? lines[line.Key - 1] : null);
            }
        }

        writer.WriteLine();
        writer.WriteLine(ProblemSummary.Summarize(problems));
        if (isPublishing && problems.Any(problem => !problem.IsWarning))
        {
            writer.WriteLine("Intet er udgivet: den tidligere side står uændret.");
        }
    }

    /// <param name="problems">The problems of one line.</param>
    /// <param name="text">The line; null if it is not to be shown.</param>
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
        writer.WriteLine(Sanitize($"{input.TrimEnd('/')}/{file}:{line}:{column}  {level}{problem.What}"));
        if (text is not null)
        {
            var excerpt = SourceExcerpt.FromLine(text, column);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line,7} │ {excerpt.Text}"));
            writer.WriteLine($"        │ {excerpt.Caret}");
        }

        writer.WriteLine(Sanitize($"    → {problem.Remedy}"));
    }

    /// <summary>
    /// False for blank lines. False for <c>---</c>, where problems of the whole file are placed. False for lines with
    /// HTML comments, which the editor did not mean to publish.
    /// </summary>
    private static bool IsWorthShowing(string line) =>
        line.Trim() is not ("" or "---") && !line.Contains("<!--", StringComparison.Ordinal);

    private static string Sanitize(string text) => SourceExcerpt.ReplaceControls(CprNumbers.MaskAll(text));

    /// <summary>
    /// Reads the lines of a text file; none if the file is missing or of another type. Lines with a CPR number are made
    /// empty. Symbolic links are not followed: a link may lead to secrets, and the report may be public.
    /// </summary>
    private ImmutableArray<string> ReadLines(string file) =>
        TextExtensions.Contains(Path.GetExtension(file))
        && new FileInfo(Path.Combine(input, file)) is { Exists: true, LinkTarget: null }
        && InputFile.Read(input, file, new ProblemList()) is { } read
            ? [.. RemoveCprNumbers(read.Text).Split('\n')]
            : [];

    /// <summary>
    /// Empties every line that holds a CPR number or a part of one: a number may begin on one line and end on the next.
    /// </summary>
    private static string RemoveCprNumbers(string text)
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
