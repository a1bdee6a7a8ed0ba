using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Site.Model;

namespace Site.Rendering.Html;

/// <summary>
/// Writes a table in a region that scrolls sideways on narrow screens. The region can be scrolled by keyboard.
/// Alignment is a class, as the site's content security policy forbids inline styles.
/// </summary>
internal sealed class TableHtml : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write(
            "<section class=\"table--responsive-scroll\" tabindex=\"0\" "
            + $"aria-label=\"Tabel {TableOrdinal.Get(table)}\">"
            + "<table class=\"table\">");
        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, table, "thead", rows.Where(row => row.IsHeader));
        WriteRows(renderer, table, "tbody", rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></section>");
    }

    private static void WriteRows(HtmlRenderer renderer, Table table, string part, IEnumerable<TableRow> rows)
    {
        renderer.Write($"<{part}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                // An empty cell in the header row, usually the corner, is not a heading.
                var cell = (TableCell)row[column];
                WriteCell(renderer, cell, row.IsHeader && !IsEmpty(cell), AlignmentClass(table, column));
            }

            renderer.Write("</tr>");
        }

        renderer.Write($"</{part}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool isHeader, string attributes)
    {
        var (open, close) = isHeader ? ($"<th scope=\"col\"{attributes}>", "</th>") : ($"<td{attributes}>", "</td>");
        renderer.Write(open);
        var paragraphs = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = paragraphs;
        renderer.Write(close);
    }

    private static bool IsEmpty(TableCell cell) =>
        cell.Descendants<LeafBlock>().All(leaf => leaf.Inline?.FirstChild is null);

    private static string AlignmentClass(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"align-right\"",
            TableColumnAlign.Center => " class=\"align-center\"",
            _ => "",
        };
}
