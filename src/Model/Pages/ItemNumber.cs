using System.Globalization;

namespace Site.Model;

/// <summary>
/// The number of an item on its agenda: one to three whole numbers separated by dots. <c>2.10</c> is the tenth sub-item
/// of item 2, and comes after <c>2.9</c>.
/// </summary>
public readonly record struct ItemNumber : IComparable<ItemNumber>
{
    /// <summary>No agenda is nested deeper; with more parts it would be a date or a version.</summary>
    private const int MostParts = 3;

    private readonly string? text;

    private ItemNumber(string text) => this.text = text;

    /// <summary>The first number: 2 of <c>2.10</c>.</summary>
    public int Main => PartsOf(ToString())![0];

    /// <summary>The number of a top-level item.</summary>
    public static ItemNumber From(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Parses a number, ignoring leading zeros; null for anything else, such as <c>3a</c>.</summary>
    public static ItemNumber? Parse(string written) =>
        PartsOf(written) is { } parts ? new ItemNumber(string.Join('.', parts)) : null;

    /// <summary>Compares part by part, numerically; an item comes before its sub-items.</summary>
    public int CompareTo(ItemNumber other)
    {
        var (own, others) = (PartsOf(ToString())!, PartsOf(other.ToString())!);
        for (var i = 0; i < Math.Min(own.Length, others.Length); i++)
        {
            if (own[i] != others[i])
            {
                return own[i].CompareTo(others[i]);
            }
        }

        return own.Length - others.Length;
    }

    /// <summary>The number without leading zeros, as it is shown and as the last part of the item's address.</summary>
    public override string ToString() => text ?? "0";

    /// <summary>The number as file names begin with it: <c>02.10</c>. Up to 99 they sort in the same order.</summary>
    public string InFileName =>
        string.Join('.', PartsOf(ToString())!.Select(part => part.ToString("D2", CultureInfo.InvariantCulture)));

    private static int[]? PartsOf(string written)
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

        return numbers.Length <= MostParts ? numbers : null;
    }
}
