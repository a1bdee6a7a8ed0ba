using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Site.Model;

/// <summary>Which table of its page a table is, from 1, so that each region can have a name of its own.</summary>
public static class TableOrdinal
{
    private static readonly object Key = new();

    /// <summary>
    /// Gives every table of a text its number: once, where it is parsed, since counting for each table takes time by
    /// the square.
    /// </summary>
    public static void Assign(MarkdownDocument text)
    {
        foreach (var (index, table) in text.Descendants<Table>().Index())
        {
            table.SetData(Key, index + 1);
        }
    }

    /// <summary>The number it was given; 1 for a table that is alone.</summary>
    public static int Of(Table table) => table.GetData(Key) as int? ?? 1;
}
