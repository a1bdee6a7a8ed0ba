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
    /// <param name="finished">Receives the page.</param>
    public static void Process(ReadOnlySpan<char> html, TextWriter finished)
    {
        while (html.Length > 0)
        {
            var end = FindEndOfTag(html);
            WriteTag(finished, html[..end]);
            html = html[end..];
            var text = html.IndexOf('<') is >= 0 and var next ? html[..next] : html;
            WriteText(finished, text);
            html = html[text.Length..];
        }
    }

    /// <returns>
    /// The end of the tag that <paramref name="html"/> begins with; for a verbatim element, the start of its end tag.
    /// </returns>
    private static int FindEndOfTag(ReadOnlySpan<char> html)
    {
        foreach (var element in VerbatimTags)
        {
            if (html.StartsWith(element))
            {
                return html.IndexOf($"</{element[1..]}>") is >= 0 and var closing ? closing : html.Length;
            }
        }

        return html.IndexOf('>') is >= 0 and var close ? close + 1 : html.Length;
    }

    private static void WriteTag(TextWriter finished, ReadOnlySpan<char> tag)
    {
        if (tag.EndsWith(" />"))
        {
            finished.Write(tag[..^3]);
            finished.Write('>');
        }
        else
        {
            finished.Write(tag);
        }
    }

    private static void WriteText(TextWriter finished, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('\n', '/') is >= 0 and var at)
        {
            finished.Write(text[at] == '\n' ? text[..at].TrimEnd(' ') : text[..at]);
            finished.Write(text[at]);
            if (text[at] == '/'
                && CountLetters(text[..at], fromEnd: true) >= MinWordLength
                && CountLetters(text[(at + 1)..], fromEnd: false) >= MinWordLength)
            {
                finished.Write("<wbr>");
            }

            text = text[(at + 1)..];
        }

        finished.Write(text);
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
