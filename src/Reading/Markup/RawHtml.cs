using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Handles HTML in a text. An inline <c>&lt;br&gt;</c> becomes a line break. Any other tag is a problem that says what
/// to write instead. A comment is a problem, as editors believe it to be hidden. All HTML is removed from the document.
/// </summary>
internal static partial class RawHtml
{
    private const string Comment = "<!--";

    /// <summary>The remedy in Danish, by the tag's name in lower case.</summary>
    private static readonly FrozenDictionary<string, string> Remedies = new Dictionary<string, string>
    {
        ["a"] = "Skriv linket sådan: [tekst](https://adresse.dk).",
        ["b"] = "Skriv **fed**.",
        ["br"] = "Slet det: en tom linje skiller afsnit. Inde i en linje giver <br> et linjeskift.",
        ["del"] = "Skriv ~~overstreget~~.",
        ["em"] = "Skriv *kursiv*.",
        ["h1"] = "Skriv ## foran overskriften.",
        ["h2"] = "Skriv ## foran overskriften.",
        ["h3"] = "Skriv ### foran overskriften.",
        ["hr"] = "Skriv --- på en linje for sig selv med en tom linje før og efter.",
        ["i"] = "Skriv *kursiv*.",
        ["img"] = "Billeder kan ikke stå i teksten. Læg billedet ved som bilag, og skriv, hvad det viser.",
        ["li"] = "Skriv en bindestreg og et mellemrum foran hvert punkt.",
        ["ol"] = "Skriv 1., 2., 3. foran punkterne.",
        ["p"] = "Slet det: en tom linje skiller afsnit.",
        ["s"] = "Skriv ~~overstreget~~.",
        ["strike"] = "Skriv ~~overstreget~~.",
        ["strong"] = "Skriv **fed**.",
        ["sub"] = "Skriv tegnet selv, for eksempel CO₂.",
        ["sup"] = "Skriv tegnet selv, for eksempel m². Er det en fodnote, så skriv [^1].",
        ["table"] = "Skriv tabellen med lodrette streger: | a | b |.",
        ["u"] = "Slet det: understreget tekst ligner et link. Skriv **fed**, hvis teksten skal fremhæves.",
        ["ul"] = "Skriv en bindestreg og et mellemrum foran hvert punkt.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Remove(ParsedMarkdown text, ProblemList problems)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in text.Document.Descendants<HtmlBlock>().ToList())
        {
            var source = text.TextOf(block);
            var commentStart = source.IndexOf(Comment, StringComparison.Ordinal);
            if (commentStart >= 0)
            {
                Report(text.PlaceAt(block.Span.Start + commentStart), Comment, problems);
            }
            else if (reported.Add(NameOf(source)) || !source.StartsWith("</", StringComparison.Ordinal))
            {
                Report(text.PlaceOf(block), source, problems);
            }

            block.Lines = default;
        }

        foreach (var leaf in text.Document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            RemoveFrom(leaf.Inline!, text, problems);
        }
    }

    /// <summary>
    /// Reports each tag name once per paragraph, at its first occurrence: an opening and closing tag are one mistake.
    /// </summary>
    private static void RemoveFrom(ContainerInline paragraph, ParsedMarkdown text, ProblemList problems)
    {
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var html in paragraph.Descendants<HtmlInline>().ToList())
        {
            if (NameOf(html.Tag) == "br")
            {
                html.ReplaceBy(
                    new LineBreakInline { IsHard = true, Line = html.Line, Column = html.Column, Span = html.Span });
                continue;
            }

            if (reported.Add(html.Tag.StartsWith(Comment, StringComparison.Ordinal) ? Comment : NameOf(html.Tag)))
            {
                Report(text.PlaceOf(html), html.Tag, problems);
            }

            html.Remove();
        }

        // The parser treats a comment that does not end in its paragraph as text.
        var unclosed = paragraph.Descendants<LiteralInline>()
            .Where(literal => literal.Content.AsSpan().Contains(Comment, StringComparison.Ordinal))
            .Select(literal => text.Source.IndexOf(Comment, literal.Span.Start, StringComparison.Ordinal))
            .FirstOrDefault(position => !text.IsEscaped(position), -1);
        if (unclosed >= 0 && reported.Add(Comment))
        {
            Report(text.PlaceAt(unclosed), Comment, problems);
        }
    }

    /// <summary>Reports an HTML comment in a text that is not Markdown.</summary>
    public static void CheckPlain(string text, SourcePlace place, ProblemList problems)
    {
        if (text.Contains(Comment, StringComparison.Ordinal))
        {
            ReportComment(place, problems);
        }
    }

    private static void ReportComment(SourcePlace place, ProblemList problems) => problems.Add(place,
        "En kommentar i HTML er ikke skjult her: alle, der kan læse filen, kan læse den.",
        "Slet den. En bemærkning, som alle må læse, kan stå øverst i filen på en linje, der begynder med #.");

    private static void Report(SourcePlace place, string html, ProblemList problems)
    {
        if (html.StartsWith(Comment, StringComparison.Ordinal))
        {
            ReportComment(place, problems);
            return;
        }

        var name = NameOf(html);
        problems.Add(place, $"Her står HTML (<{name}>), og det virker ikke i teksten.",
            Remedies.GetValueOrDefault(name, "Slet det. Skal tegnet selv stå i teksten, så skriv \\<."));
    }

    /// <summary>
    /// The name of the tag that begins the HTML, in lower case; its second character if it is not a tag (<c>!</c>,
    /// <c>?</c>).
    /// </summary>
    private static string NameOf(string html) => TagName().Match(html) is { Success: true } tag
        ? tag.Groups["name"].Value.ToLowerInvariant()
        : html.TrimStart()[1..2];

    [GeneratedRegex(@"^\s*</?(?<name>[a-zA-Z][a-zA-Z0-9-]{0,30})", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();
}
