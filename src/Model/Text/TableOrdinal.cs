using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Site.Model;

/// <summary>The ordinal of a table on its page, from 1. It makes the labels of the tables' landmarks unique.</summary>
public static class TableOrdinal
{
    private static readonly object Key = new();

    /// <summary>
    /// Assigns ordinals to all tables of a text. Called once after parsing: counting again for each table would take
    /// quadratic time.
    /// </summary>
    public static void Assign(MarkdownDocument text)
    {
        foreach (var (index, table) in text.Descendants<Table>().Index())
        {
            table.SetData(Key, index + 1);
        }
    }

    /// <summary>The assigned ordinal; 1 if none was assigned.</summary>
    public static int Get(Table table) => table.GetData(Key) as int? ?? 1;
}
