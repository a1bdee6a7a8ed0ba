using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// Replaces no-break and other odd spaces where Markdown needs plain ones: some keyboards and web pages put them after
/// the marker of a heading or list item. In running text they are kept, since they hold a figure and its unit together.
/// </summary>
internal static partial class OddSpaces
{
    /// <summary>
    /// Replaces odd spaces in headings and at the beginning of lines. The length of the text does not change.
    /// </summary>
    public static string ReplaceInStructure(string markdown) =>
        TextSpaces.HasOddSpaces(markdown)
            ? Structure().Replace(markdown, match => TextSpaces.Normalize(match.Value))
            : markdown;

    /// <summary>
    /// Matches the whole line if it is only punctuation, such as a table's delimiter row, or if it is a heading. Of any
    /// other line, matches the indentation and quote markers. Also matches what may follow these: a list marker, or the
    /// label of a definition (<c>[^1]:</c>), with the spaces after it.
    /// </summary>
    [GeneratedRegex(
        @"^[\t>\p{Zs}|:=*_~+-]+$"
            + @"|^[\t>\p{Zs}]*(?:#{1,6}[\t\p{Zs}].*|(?:[-+*•–]|[0-9]{1,9}[.)]|\[[^\]\n]{1,200}\]:)\p{Zs}+)?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();
}
