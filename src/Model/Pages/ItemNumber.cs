using System.Globalization;

namespace Site.Model;

/// <summary>
/// The number of an item on its agenda: a whole number, or several divided by dots for an item below another:
/// <c>2.10</c> is the tenth below item 2, and comes after <c>2.9</c>.
/// </summary>
public readonly record struct ItemNumber : IComparable<ItemNumber>
{
    /// <summary>No agenda goes deeper; more would be a date or a version.</summary>
    private const int MostParts = 3;

    private readonly string? text;

    private ItemNumber(string text) => this.text = text;

    /// <summary>The first of its numbers: 2 of <c>2.10</c>.</summary>
    public int Main => PartsOf(ToString())![0];

    /// <summary>A number without parts.</summary>
    public static ItemNumber From(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// Reads a number as it is written, leading zeros passed over; null for anything else, such as <c>3a</c>.
    /// </summary>
    public static ItemNumber? Parse(string written) =>
        PartsOf(written) is { } parts ? new ItemNumber(string.Join('.', parts)) : null;

    /// <summary>By the first number, then the second …; an item comes before those below it.</summary>
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

    /// <summary>As it is shown, and as the last part of the item's address: without leading zeros.</summary>
    public override string ToString() => text ?? "0";

    /// <summary>The number as file names begin with it, which sort in its order up to 99: <c>02.10</c>.</summary>
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
