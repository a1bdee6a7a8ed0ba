using System.Globalization;
using System.Text.RegularExpressions;

namespace Site.Disclosure;

/// <summary>Recognises CPR numbers, however people and word processors write them.</summary>
public static partial class CprNumbers
{
    /// <summary>What is shown in place of one.</summary>
    public const string Mask = "••••••-••••";

    /// <summary>Where in a text CPR numbers begin.</summary>
    public static IEnumerable<int> In(string text) => Number().Matches(text).Where(IsDate).Select(match => match.Index);

    /// <summary>A text that may be shown to anybody: every CPR number in it masked.</summary>
    public static string Masked(string text) => Number().Replace(text, match => IsDate(match) ? Mask : match.Value);

    /// <summary>The first six digits of a CPR number are a birthday (CPR-loven, bilag 1); the last four are not checked, since newer numbers fail the old modulus 11.</summary>
    private static bool IsDate(Match match) => IsDate(match, "19") || IsDate(match, "20");

    private static bool IsDate(Match match, string century) => DateOnly.TryParseExact(
        $"{match.Groups["day"].Value}{match.Groups["month"].Value}{century}{match.Groups["year"].Value}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>
    /// With a hyphen, around which a few blanks may stand, and what Markdown takes for nothing (an escape, emphasis, an entity);
    /// with a hyphen after a date that is itself divided; or all in one, where a decimal number must not be taken for one.
    /// Every repetition is bounded, so that the time grows with the text and no faster.
    /// </summary>
    [GeneratedRegex("""
        (?<![0-9]) (?<day>[0-3][0-9])(?<month>[01][0-9])(?<year>[0-9]{2})
            (?:[^\S\n]|[\p{Cf}\\*_]|&nbsp;){0,3} (?:[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]|&[#a-z0-9]{2,7};) (?:[\s\p{Cf}\\*_]|&nbsp;){0,3} [0-9]{4} (?![0-9])
        | (?<![0-9]|[0-9]-) (?<day>[0-3][0-9])(?<divider>[ ./-])(?<month>[01][0-9])\k<divider>(?<year>[0-9]{2}) [-\u2010-\u2015] [0-9]{4} (?![0-9]|-[0-9])
        | (?<![0-9]|[0-9][.,]) (?<day>[0-3][0-9])(?<month>[01][0-9])(?<year>[0-9]{2}) (?:[^\S\n]|[\p{Cf}\\*_]|&nbsp;){0,2} [0-9]{4} (?![0-9]|[.,][0-9])
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();
}
