namespace Site.Model;

/// <summary>
/// Shortens text between words: what is left out is replaced by "…", and the signs before it are trimmed. A word is cut
/// only where no space is within the length, and a surrogate pair never. Lengths are UTF-16 units, the ellipsis not
/// counted.
/// </summary>
public static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>
    /// Not at the end of an excerpt. A full stop may be: it may belong to an abbreviation ("vedr.", "20.").
    /// </summary>
    private const string Trimmed = " \n\t,;:–-";

    /// <summary>The beginning of a text, with " …" if anything is left out. Line breaks stay.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">The most that is kept.</param>
    public static string Beginning(string text, int length) =>
        text.Length <= length ? text : $"{Head(text, length)} {Ellipsis}";

    /// <summary>The end of a text, with "… " before it if anything is left out.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">The most that is kept.</param>
    public static string End(string text, int length) =>
        text.Length <= length ? text : $"{Ellipsis} {Tail(text, length)}";

    /// <summary>A text without the words in its middle if it is too long.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">The most that is kept, the ellipsis and the spaces around it counted.</param>
    /// <param name="endLength">The most that is kept of the end.</param>
    public static string WithoutMiddle(string text, int length, int endLength)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var tail = Tail(text, endLength);
        return $"{Head(text, length - $" {Ellipsis} ".Length - tail.Length)} {Ellipsis} {tail}";
    }

    private static ReadOnlySpan<char> Head(string text, int length)
    {
        var head = text.AsSpan(0, length);
        var end = char.IsWhiteSpace(text[length]) ? length : head.LastIndexOfAny(' ', '\n');
        if (end <= 0)
        {
            end = char.IsHighSurrogate(head[^1]) ? length - 1 : length;
        }

        return head[..end].TrimEnd(Trimmed);
    }

    private static ReadOnlySpan<char> Tail(string text, int length)
    {
        var tail = text.AsSpan(text.Length - length);
        var space = tail.IndexOfAny(' ', '\n');
        return space >= 0 ? tail[(space + 1)..] : char.IsLowSurrogate(tail[0]) ? tail[1..] : tail;
    }
}
