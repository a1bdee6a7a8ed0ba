using System.Text;

namespace Site.Rendering.Html;

/// <summary>
/// Cleans up a page rendered by Razor. Removes the slash of void elements and trailing spaces. Allows a line break
/// after the slash of a long name ("Taleinstituttet/Hjerneskadecenter"). Browsers would otherwise break such a name
/// within a word.
/// </summary>
internal static class HtmlPostProcessor
{
    /// <summary>A slash next to a word of fewer letters ("og/eller") gets no line break.</summary>
    private const int MinWordLength = 8;

    /// <summary>
    /// Start tags of elements whose content is copied unchanged. It is not HTML text, or it must not contain
    /// <c>wbr</c>.
    /// </summary>
    private static readonly string[] VerbatimTags = ["<script", "<title", "<style", "<svg", "<option", "<textarea"];

    /// <param name="html">A whole page, with <c>&lt;</c> and <c>&gt;</c> escaped in attributes and text.</param>
    public static string Process(string html)
    {
        var finished = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = FindEndOfTag(html, at);
            WriteTag(finished, html.AsSpan(at, end - at));
            at = html.IndexOf('<', end) is >= 0 and var next ? next : html.Length;
            WriteText(finished, html.AsSpan(end, at - end));
        }

        return finished.ToString();
    }

    /// <returns>
    /// The end of the tag that begins at <paramref name="at"/>. For a verbatim element, the start of its end tag.
    /// </returns>
    private static int FindEndOfTag(string html, int at)
    {
        var tag = html.AsSpan(at);
        foreach (var element in VerbatimTags)
        {
            if (tag.StartsWith(element))
            {
                return html.IndexOf($"</{element[1..]}>", at, StringComparison.Ordinal) is >= 0 and var closing
                    ? closing
                    : html.Length;
            }
        }

        return html.IndexOf('>', at) is >= 0 and var close ? close + 1 : html.Length;
    }

    private static void WriteTag(StringBuilder finished, ReadOnlySpan<char> tag)
    {
        if (tag.EndsWith(" />"))
        {
            finished.Append(tag[..^3]).Append('>');
        }
        else
        {
            finished.Append(tag);
        }
    }

    private static void WriteText(StringBuilder finished, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\n', '/') is >= 0 and var at)
        {
            finished.Append(text[at] == '\n' ? text[..at].TrimEnd(' ') : text[..at]).Append(text[at]);
            if (text[at] == '/'
                && CountLetters(text[..at], fromEnd: true) >= MinWordLength
                && CountLetters(text[(at + 1)..], fromEnd: false) >= MinWordLength)
            {
                finished.Append("<wbr>");
            }

            text = text[(at + 1)..];
        }

        finished.Append(text);
    }

    private static int CountLetters(ReadOnlySpan<char> text, bool fromEnd)
    {
        var count = 0;
        while (count < text.Length && char.IsLetter(text[fromEnd ? ^(count + 1) : count]))
        {
            count++;
        }

        return count;
    }
}
