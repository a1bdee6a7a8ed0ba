using System.Text;

namespace Site.Rendering.Html;

/// <summary>
/// A page as Razor writes it → as it is published: void elements without a slash, no blank ends of lines, and a place
/// to break after the slash of a long name ("Taleinstituttet/Hjerneskadecenter"), which browsers else break in
/// mid-word.
/// </summary>
internal static class HtmlPostProcessor
{
    /// <summary>Shorter words ("og/eller") need no break.</summary>
    private const int LongWord = 8;

    /// <summary>Elements whose text is not for the eye, or holds no other element.</summary>
    private static readonly string[] Untouched = ["<script", "<title", "<style", "<svg", "<option", "<textarea"];

    /// <param name="html">A whole page: in its attributes and its text <c>&lt;</c> and <c>&gt;</c> are escaped.</param>
    public static string Of(string html)
    {
        var finished = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = EndOfTag(html, at);
            WriteTag(finished, html.AsSpan(at, end - at));
            at = html.IndexOf('<', end) is >= 0 and var next ? next : html.Length;
            WriteText(finished, html.AsSpan(end, at - end));
        }

        return finished.ToString();
    }

    /// <returns>Where the tag that begins at <paramref name="at"/> ends; for an untouched element, where its closing
    /// tag begins.</returns>
    private static int EndOfTag(string html, int at)
    {
        var tag = html.AsSpan(at);
        foreach (var element in Untouched)
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
                && Letters(text[..at], fromEnd: true) >= LongWord
                && Letters(text[(at + 1)..], fromEnd: false) >= LongWord)
            {
                finished.Append("<wbr>");
            }

            text = text[(at + 1)..];
        }

        finished.Append(text);
    }

    private static int Letters(ReadOnlySpan<char> text, bool fromEnd)
    {
        var count = 0;
        while (count < text.Length && char.IsLetter(text[fromEnd ? ^(count + 1) : count]))
        {
            count++;
        }

        return count;
    }
}
