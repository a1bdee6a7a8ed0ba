using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>Reports blocks that Markdown would show differently from what the editor meant.</summary>
internal static partial class MisreadBlocks
{
    public static void Check(ParsedMarkdown text, ProblemList problems)
    {
        foreach (var block in text.Document.Descendants<Block>())
        {
            switch (block)
            {
                case HeadingBlock { IsSetext: true }:
                    problems.Add(
                        text.PlaceOf(block),
                        "En linje med --- eller === lige under en tekst gør teksten til en overskrift.",
                        "Sæt en tom linje imellem. Skal teksten være en overskrift, så skriv ## foran den i stedet.");
                    break;
                case CodeBlock and not FencedCodeBlock:
                    problems.Add(
                        text.PlaceOf(block),
                        "Linjen er rykket så langt ind, at den ville blive vist som kode.",
                        "Slet mellemrum og tabulator foran linjen. Skal den vises som kode, så sæt en linje med ``` "
                        + "før og efter.");
                    break;
                case QuoteBlock quote when IsComparison(text.TextOf(quote)):
                    problems.Add(
                        text.PlaceOf(block),
                        "Tegnet > forrest på en linje gør den til et citat, så »større end« ville forsvinde.",
                        "Skriv »over«, eller sæt en omvendt skråstreg foran: \\>. Er det et citat, så sæt det i "
                        + "anførselstegn.");
                    break;
                case ParagraphBlock when HeadingWithoutSpace().IsMatch(text.LineFrom(block.Span.Start)):
                    problems.Add(
                        text.PlaceOf(block),
                        "Der mangler et mellemrum mellem ## og overskriften.",
                        "Sæt et mellemrum efter ##.");
                    break;
                case ParagraphBlock paragraph:
                    CheckTableLines(text, paragraph, problems);
                    break;
                case Table table:
                    CheckRows(text, table, problems);
                    break;
            }
        }
    }

    /// <summary>
    /// Whether every line of a quote that begins with > is a comparison ("> 18 år"). A date ("> 18. maj …") is not.
    /// </summary>
    private static bool IsComparison(string quote) =>
        quote.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('>'))
            .All(line => Comparison().IsMatch(line));

    /// <summary>
    /// Reports lines that look like a table but are not one: a line without a pipe, or a missing delimiter row, makes
    /// all of them text.
    /// </summary>
    private static void CheckTableLines(ParsedMarkdown text, ParagraphBlock paragraph, ProblemList problems)
    {
        // If a table follows the paragraph, the paragraph's span in Markdig covers the table as well.
        var start = paragraph.Span.Start;
        var end = paragraph.Inline?.LastChild?.Span.End ?? paragraph.Span.End;
        var lines = text.Source[start..Math.Clamp(end + 1, start, text.Source.Length)].Split('\n');
        var firstRow = Enumerable.Range(0, lines.Length).FirstOrDefault(line => PipeRow().IsMatch(lines[line]), -1);
        var delimiterRow = Array.FindIndex(lines, line => DelimiterRow().IsMatch(line));
        if (delimiterRow > 0 && lines[delimiterRow - 1].Contains('|'))
        {
            var brokenLine = Array.FindIndex(lines, delimiterRow, line => !line.Contains('|'));
            problems.Add(
                PlaceOf(brokenLine < 0 ? delimiterRow : brokenLine),
                "Linjerne ville ikke blive vist som en tabel, for her er en linje, der ikke er en række.",
                "Sæt en tom linje mellem tabellen og teksten, og begynd og slut hver række med |.");
        }
        else if (firstRow >= 0 && lines.Skip(firstRow).Count(PipeRow().IsMatch) > 1)
        {
            problems.Add(
                PlaceOf(firstRow),
                "Linjerne ville ikke blive vist som en tabel, for linjen under kolonnernes navne mangler.",
                "Skriv den lige under første række, for eksempel |---|---|.");
        }

        SourcePlace PlaceOf(int line) =>
            new(text.File, paragraph.Line + line + 1, line == 0 ? paragraph.Column + 1 : 1);
    }

    /// <summary>
    /// Reports rows with more cells than the heading row: the extra cells would have no heading. The empty cells that
    /// Markdig adds to short rows are not counted.
    /// </summary>
    private static void CheckRows(ParsedMarkdown text, Table table, ProblemList problems)
    {
        var columns = table.OfType<TableRow>().First().OfType<TableCell>().Count(IsWritten);
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Count(IsWritten);
            if (cells > columns)
            {
                problems.Add(
                    new SourcePlace(text.File, row.Line + 1),
                    $"Rækken har {cells} celler, men der er {columns} kolonner.",
                    "Tæl de lodrette streger, og giv alle kolonner et navn i første række. En streg, der skal stå i "
                    + "teksten, skrives \\|.");
            }
        }
    }

    private static bool IsWritten(TableCell cell) => cell.Count > 0;

    [GeneratedRegex(@"^#{2,6}[^\s#]", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingWithoutSpace();

    [GeneratedRegex(@"^>[ \t]*=?[ \t]*[0-9](?![0-9]*[.)][ \t])", RegexOptions.CultureInvariant)]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^[ \t>]*\|.*\|[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PipeRow();

    /// <summary>The line below a table's heading row: <c>|---|:---:|</c>.</summary>
    [GeneratedRegex(@"^[ \t>]*\|?(?>[ \t]*:?-+:?[ \t]*\|?)+[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DelimiterRow();
}
