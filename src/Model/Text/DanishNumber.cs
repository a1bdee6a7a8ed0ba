using System.Globalization;

namespace Site.Model;

/// <summary>Numbers as Danes write them: 1.703.980 and 12,19.</summary>
public static class DanishNumber
{
    private static readonly NumberFormatInfo Danish =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    /// <summary>No figure of a public budget comes near it, and any number of rows below it can be summed.</summary>
    private const decimal Largest = 1e15m;

    /// <summary>
    /// Reads <c>12,19</c>, <c>1703980</c>, <c>1.703.980</c>, <c>1 703 980</c>, <c>-5</c> or what <see cref="Format"/>
    /// writes; null for anything else and from a million milliards up. Decimals are kept as written.
    /// </summary>
    public static decimal? Parse(string text)
    {
        var plain = (text.Contains('.') ? text : text.Replace(' ', '.')).Replace('−', '-');
        var groups = plain.TrimStart('-').Split(',')[0].Split('.');
        var isGrouped = groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return isGrouped && decimal.TryParse(plain, Style, Danish, out var number) && Math.Abs(number) < Largest
            ? number
            : null;
    }

    /// <summary>
    /// <c>1.703.980</c>, <c>12,19</c>: with as many decimals as the number carries, and a true minus sign.
    /// </summary>
    public static string Format(decimal number)
    {
        var decimals = (decimal.GetBits(number)[3] >> 16) & 0xFF;
        return number.ToString($"N{decimals}", Danish).Replace('-', '−');
    }
}
