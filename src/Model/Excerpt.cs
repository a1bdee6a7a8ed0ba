namespace Site.Model;

/// <summary>
/// Shortens text at word boundaries. An ellipsis ("…") replaces the omitted text, and punctuation before it is trimmed.
/// A word is cut only if it alone exceeds the limit. A surrogate pair is never split. Lengths are in UTF-16 units and
/// do not count the ellipsis unless noted.
/// </summary>
public static class Excerpt
{
    private const string Ellipsis = "…";

    /// <summary>
    /// Characters trimmed before an ellipsis. A full stop is kept, since it may belong to an abbreviation ("vedr.") or
    /// an ordinal ("20.").
    /// </summary>
    private const string TrimmedCharacters = " \n\t,;:–-";

    /// <summary>
    /// At most <paramref name="length"/> characters of the beginning, followed by " …" if anything is omitted. Line
    /// breaks are kept.
    /// </summary>
    public static string TakeBeginning(string text, int length) =>
        text.Length <= length ? text : $"{Head(text, length)} {Ellipsis}";

    /// <summary>
    /// At most <paramref name="length"/> characters of the end, preceded by "… " if anything is omitted.
    /// </summary>
    public static string TakeEnd(string text, int length) =>
        text.Length <= length ? text : $"{Ellipsis} {Tail(text, length)}";

    /// <summary>The text, with words in the middle replaced by "…" if it is too long.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">The maximum length of the result, including the ellipsis and the spaces around it.</param>
    /// <param name="endLength">The maximum length of the end.</param>
    public static string CutMiddle(string text, int length, int endLength)
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

        return head[..end].TrimEnd(TrimmedCharacters);
    }

    private static ReadOnlySpan<char> Tail(string text, int length)
    {
        var tail = text.AsSpan(text.Length - length);
        var space = tail.IndexOfAny(' ', '\n');
        return space >= 0 ? tail[(space + 1)..] : char.IsLowSurrogate(tail[0]) ? tail[1..] : tail;
    }
}
