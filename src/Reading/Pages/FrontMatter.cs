using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Pages;

/// <summary>The keys at the top of a Markdown file, between two lines of <c>---</c>, and the text below them.</summary>
/// <param name="Yaml">The lines between the two.</param>
/// <param name="LinesBefore">Lines of the file before the YAML.</param>
/// <param name="Markdown">
/// The text, with an empty line for every line before it, so that lines and columns are the file's.
/// </param>
internal sealed partial record FrontMatter(string Yaml, int LinesBefore, string Markdown)
{
    private const string Delimiter = "---";

    /// <summary>
    /// Finds them; null, with a problem added, where a line of <c>---</c> is missing or is something else.
    /// </summary>
    public static FrontMatter? Find(InputFile file, ProblemList problems)
    {
        var lines = file.Lines;
        var open = 0;
        while (open < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[open]))
        {
            open++;
        }

        if (!IsDelimiter(lines[open]))
        {
            ReportNone(file, open, problems);
            return null;
        }

        for (var close = open + 1; close < lines.Length; close++)
        {
            if (IsDelimiter(lines[close]))
            {
                return new FrontMatter(
                    string.Join('\n', lines[(open + 1)..close]), open + 1,
                    new string('\n', close + 1) + string.Join('\n', lines[(close + 1)..]));
            }

            if (IsMistaken(lines[close]))
            {
                ReportMistaken(file, close, problems);
                return null;
            }
        }

        problems.Add(
            new SourcePlace(file.Path, open + 1),
            "Oplysningerne øverst i filen slutter ikke: der mangler en linje med --- under dem.",
            "Skriv en linje med --- efter den sidste nøgle, før teksten.");
        return null;
    }

    /// <summary>Blanks after the dashes are not seen, so they do not count.</summary>
    private static bool IsDelimiter(string line) => line.TrimEnd() == Delimiter;

    /// <summary>An indented line of other signs may belong to a value of several lines.</summary>
    private static bool IsMistaken(string line) =>
        line.Trim() == Delimiter || LooksLikeDelimiter().IsMatch(line.TrimEnd());

    private static void ReportNone(InputFile file, int line, ProblemList problems)
    {
        if (IsMistaken(file.Lines[line]))
        {
            ReportMistaken(file, line, problems);
            return;
        }

        problems.Add(
            new SourcePlace(file.Path),
            "Filen mangler oplysninger øverst: de står mellem to linjer med ---.",
            "Begynd filen med en linje ---, derefter »titel: …« og så en linje --- igen.");
    }

    private static void ReportMistaken(InputFile file, int line, ProblemList problems) =>
        problems.Add(
            new SourcePlace(file.Path, line + 1),
            $"Her skal stå en linje med tre bindestreger og ikke andet; der står »{file.Lines[line].TrimEnd()}«.",
            "Skriv --- helt ude til venstre på linjen.");

    /// <summary>
    /// Dashes of any kind that are not three hyphens, YAML's end of a document, and what other programs use in their
    /// place.
    /// </summary>
    [GeneratedRegex(
        @"^(?:\p{Pd}(?: ?\p{Pd})+|[\p{Pd}\u2212-[-]]|\.{2,}|…|[*_~+]{3,})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeDelimiter();
}
