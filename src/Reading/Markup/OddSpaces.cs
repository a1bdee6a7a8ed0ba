using System.Text.RegularExpressions;
using Site.Model;

namespace Site.Reading.Markup;

/// <summary>
/// No-break and other odd spaces, which some keyboards and web pages put after the mark of a heading or a list, where
/// Markdown knows only the plain one. In running text they stay: there they keep a figure and its unit together.
/// </summary>
internal static partial class OddSpaces
{
    /// <summary>
    /// The text with plain spaces in headings and in what begins a line; every position stays what it was.
    /// </summary>
    public static string MadePlain(string markdown) =>
        TextSpaces.HasOdd(markdown)
            ? Structure().Replace(markdown, match => TextSpaces.MadePlain(match.Value))
            : markdown;

    /// <summary>
    /// A heading to its end, or a line's indentation, quote marks and list marker with the spaces after it; the name of
    /// a link or note that is defined; a line of signs alone, such as the one below a table's head.
    /// </summary>
    [GeneratedRegex(
        @"^[\t>\p{Zs}|:=*_~+-]+$"
            + @"|^[\t>\p{Zs}]*(?:#{1,6}[\t\p{Zs}].*|(?:[-+*•–]|[0-9]{1,9}[.)]|\[[^\]\n]{1,200}\]:)\p{Zs}+)?",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Structure();
}
