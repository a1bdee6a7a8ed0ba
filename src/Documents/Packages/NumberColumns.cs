using System.Collections.Immutable;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>Collects <see cref="DocumentText.NumberColumns"/> of a workbook, sheet by sheet.</summary>
/// <param name="content">Receives the columns of each finished sheet.</param>
internal sealed class NumberColumns(DocumentContent content)
{
    private readonly SortedDictionary<int, List<string>> columns = [];

    /// <summary>Adds the value of a cell; ignored unless it consists of nine or ten digits.</summary>
    public void Add(int column, string value)
    {
        if (value.Length is 9 or 10 && value.All(char.IsAsciiDigit))
        {
            if (!columns.TryGetValue(column, out var numbers))
            {
                columns[column] = numbers = [];
            }

            numbers.Add(value);
        }
    }

    /// <summary>Passes the columns of the current sheet on and begins the next sheet.</summary>
    public void FinishSheet()
    {
        content.AddNumberColumns(columns.Values.Select(numbers => numbers.ToImmutableArray()));
        columns.Clear();
    }
}
