using System.Globalization;

namespace Site.Model;

/// <summary>
/// The number of an item on its agenda: one to three whole numbers separated by dots. <c>2.10</c> is the tenth sub-item
/// of item 2, and comes after <c>2.9</c>.
/// </summary>
public readonly record struct ItemNumber : IComparable<ItemNumber>
{
    /// <summary>No agenda is nested deeper.</summary>
    private const int MaxParts = 3;

    private readonly string? text;

    private ItemNumber(string text) => this.text = text;

    /// <summary>The first number: 2 of <c>2.10</c>.</summary>
    public int Main => ParseParts(ToString())![0];

    /// <summary>The number of a top-level item.</summary>
    public static ItemNumber From(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Parses a number, ignoring leading zeros; null for anything else, such as <c>3a</c>.</summary>
    public static ItemNumber? Parse(string written) =>
        ParseParts(written) is { } parts ? new ItemNumber(string.Join('.', parts)) : null;

    /// <summary>Numeric order, part by part; an item comes before its sub-items.</summary>
    public int CompareTo(ItemNumber other)
    {
        var (left, right) = (ParseParts(ToString())!, ParseParts(other.ToString())!);
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
            {
                return left[i].CompareTo(right[i]);
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>
    /// The number without leading zeros, as shown to readers and used as the last part of the item's address.
    /// </summary>
    public override string ToString() => text ?? "0";

    /// <summary>
    /// The number with each part padded to two digits (<c>02.10</c>), so that file names sort like the items up to 99.
    /// </summary>
    public string FileNamePrefix =>
        string.Join('.', ParseParts(ToString())!.Select(part => part.ToString("D2", CultureInfo.InvariantCulture)));

    private static int[]? ParseParts(string written)
    {
        var parts = written.Split('.');
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        return numbers.Length <= MaxParts ? numbers : null;
    }
}
