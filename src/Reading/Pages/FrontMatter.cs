using System.Text.RegularExpressions;
using Site.Model;
using Site.Reading.Input;

namespace Site.Reading.Pages;

/// <summary>The YAML at the top of a Markdown file, between two lines of <c>---</c>, and the text below it.</summary>
/// <param name="Yaml">The lines between the delimiters.</param>
/// <param name="LinesBefore">The number of lines before the YAML.</param>
/// <param name="Markdown">
/// The text, after as many empty lines as there are lines before it in the file, so that line numbers are the file's.
/// </param>
internal sealed partial record FrontMatter(string Yaml, int LinesBefore, string Markdown)
{
    private const string Delimiter = "---";

    /// <summary>Splits a file; null, with a problem added, if a delimiter is missing or mistyped.</summary>
    public static FrontMatter? Parse(InputFile file, ProblemList problems)
    {
        var lines = file.Lines;
        var open = 0;
        while (open < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[open]))
        {
            open++;
        }

        if (!IsDelimiter(lines[open]))
        {
            ReportMissing(file, open, problems);
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

            if (IsMistypedDelimiter(lines[close]))
            {
                ReportMistyped(file, close, problems);
                return null;
            }
        }

        problems.Add(
            new SourcePlace(file.Path, open + 1),
            "Oplysningerne øverst i filen slutter ikke: der mangler en linje med --- under dem.",
            "Skriv en linje med --- efter den sidste nøgle, før teksten.");
        return null;
    }

    /// <summary>Editors cannot see trailing blanks, so they are ignored.</summary>
    private static bool IsDelimiter(string line) => line.TrimEnd() == Delimiter;

    /// <summary>
    /// Whether a line was probably meant as a delimiter. An indented line must be <c>---</c>: other indented lines may
    /// belong to a multi-line value.
    /// </summary>
    private static bool IsMistypedDelimiter(string line) =>
        line.Trim() == Delimiter || LooksLikeDelimiter().IsMatch(line.TrimEnd());

    private static void ReportMissing(InputFile file, int line, ProblemList problems)
    {
        if (IsMistypedDelimiter(file.Lines[line]))
        {
            ReportMistyped(file, line, problems);
            return;
        }

        problems.Add(
            new SourcePlace(file.Path),
            "Filen mangler oplysninger øverst: de står mellem to linjer med ---.",
            "Begynd filen med en linje ---, derefter »titel: …« og så en linje --- igen.");
    }

    private static void ReportMistyped(InputFile file, int line, ProblemList problems) =>
        problems.Add(
            new SourcePlace(file.Path, line + 1),
            $"Her skal stå en linje med tre bindestreger og ikke andet; der står »{file.Lines[line].TrimEnd()}«.",
            "Skriv --- helt ude til venstre på linjen.");

    /// <summary>
    /// Matches what is written by mistake for <c>---</c>: several dashes of any kind, one dash that is no hyphen, the
    /// end of a YAML document (<c>...</c> or <c>…</c>), or a delimiter of other programs (<c>***</c>, <c>+++</c>).
    /// </summary>
    [GeneratedRegex(
        @"^(?:\p{Pd}(?: ?\p{Pd})+|[\p{Pd}\u2212-[-]]|\.{2,}|…|[*_~+]{3,})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeDelimiter();
}
