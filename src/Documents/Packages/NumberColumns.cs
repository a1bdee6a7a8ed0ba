using System.Collections.Immutable;
using Site.Documents.Content;

namespace Site.Documents.Packages;

/// <summary>
/// Gathers the whole numbers of nine or ten digits in the columns of a sheet; see <see
/// cref="DocumentText.NumberColumns"/>.
/// </summary>
/// <param name="content">Where the columns of a sheet go.</param>
internal sealed class NumberColumns(DocumentContent content)
{
    private readonly SortedDictionary<int, List<string>> columns = [];

    /// <summary>
    /// Takes a number that somebody typed and that is shown as its digits alone; any other text is left out.
    /// </summary>
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

    /// <summary>Hands over the columns of the sheet that ends.</summary>
    public void NextSheet()
    {
        content.AddNumberColumns(columns.Values.Select(numbers => numbers.ToImmutableArray()));
        columns.Clear();
    }
}
