using System.Globalization;

namespace Site.Model;

/// <summary>Parses and formats numbers in Danish notation: 1.703.980 and 12,19.</summary>
public static class DanishNumber
{
    private static readonly NumberFormatInfo Danish =
        new() { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "-" };

    /// <summary>Higher than any figure in a public budget. The sum of a table's rows still fits in a decimal.</summary>
    private const decimal ExclusiveLimit = 1e15m;

    /// <summary>
    /// Parses <c>12,19</c>, <c>1703980</c>, <c>1.703.980</c>, <c>1 703 980</c>, <c>-5</c> or the output of
    /// <see cref="Format"/>, keeping the number of decimals. Null for text that is not a number, and for absolute
    /// values of 10^15 or more.
    /// </summary>
    public static decimal? Parse(string text)
    {
        var normalized = (text.Contains('.') ? text : text.Replace(' ', '.')).Replace('−', '-');
        var groups = normalized.TrimStart('-').Split(',')[0].Split('.');
        var hasValidGroups = groups.Length == 1
            || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
        const NumberStyles Style =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        return hasValidGroups && decimal.TryParse(normalized, Style, Danish, out var number)
            && Math.Abs(number) < ExclusiveLimit
            ? number
            : null;
    }

    /// <summary>
    /// Formats as <c>1.703.980</c> or <c>12,19</c>, with as many decimals as the number has and a true minus sign
    /// (U+2212).
    /// </summary>
    public static string Format(decimal number)
    {
        var decimals = (decimal.GetBits(number)[3] >> 16) & 0xFF;
        return number.ToString($"N{decimals}", Danish).Replace('-', '−');
    }
}
