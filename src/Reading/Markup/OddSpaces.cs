using System.Buffers;
using System.Text.RegularExpressions;

namespace Site.Reading.Markup;

/// <summary>
/// No-break and other odd spaces, which some keyboards and web pages put after the mark of a heading or a list, where
/// Markdown knows only the plain one. In running text they stay: there they keep a figure and its unit together.
/// </summary>
internal static partial class OddSpaces
{
    private const string Characters = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";

    private static readonly SearchValues<char> Odd = SearchValues.Create(Characters);

    /// <summary>The text with plain spaces in headings and in what begins a line; every position stays what it was.</summary>
    public static string MadePlain(string markdown) => markdown.AsSpan().ContainsAny(Odd)
        ? Begins().Replace(markdown, match => string.Concat(match.Value.Select(letter => Odd.Contains(letter) ? ' ' : letter)))
        : markdown;

    /// <summary>A heading to its end, or a line's indentation, quote marks and list marker with the spaces after it.</summary>
    [GeneratedRegex(@"^[ \t>" + Characters + @"]*(?:#{1,6}[ \t" + Characters + @"].*|(?:[-+*•–]|[0-9]{1,9}[.)])[" + Characters + "]+)?", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
