using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Site.Disclosure;
using Site.Model;

namespace Site.Commands.Preview;

/// <summary>The page shown in place of the site's pages while the content has errors.</summary>
internal static class ProblemPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="input">The input folder as the user wrote it.</param>
    /// <param name="problems">The problems, sorted; at least one is an error.</param>
    /// <param name="style">The address of the site's style sheet.</param>
    public static string Render(string input, ImmutableArray<Problem> problems, string style)
    {
        var rows = new StringBuilder();
        foreach (var problem in problems)
        {
            var (file, line, column) = problem.Place;
            var place = string.Create(CultureInfo.InvariantCulture, $"{input.TrimEnd('/')}/{file}:{line}:{column}");
            var what = $"{(problem.IsWarning ? "Advarsel: " : "")}{Encode(problem.What)}";
            rows.Append(CultureInfo.InvariantCulture, $"<li><p><code>{Encode(place)}</code></p>");
            rows.Append(CultureInfo.InvariantCulture, $"<p><strong>{what}</strong></p>");
            rows.Append(CultureInfo.InvariantCulture, $"<p>{Encode(problem.Remedy)}</p></li>\n");
        }

        return $"""
            <!DOCTYPE html>
            <html lang="da">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Noget skal rettes</title>
            <link rel="stylesheet" href="{style}">
            </head>
            <body>
            <main class="wrap" id="indhold">
            <h1>Noget skal rettes</h1>
            <p class="lead">Siden kan ikke vises, før det er gjort. Gem filen, så kommer siden igen af sig selv.</p>
            <ol class="plain-list rows">
            {rows}</ol>
            </main>
            </body>
            </html>

            """;
    }

    private static string Encode(string text) => Encoder.Encode(CprNumbers.MaskAll(text));
}
