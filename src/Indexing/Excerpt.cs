namespace Site.Indexing;

/// <summary>Shortens text for show.</summary>
public static class Excerpt
{
    /// <summary>The beginning of a text, ended after a whole word and with " …" where anything is left out. Line breaks stay.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="length">How many characters there may be before the " …".</param>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var head = text.AsSpan(0, length);
        var end = char.IsWhiteSpace(text[length]) ? length : head.LastIndexOfAny(' ', '\n');
        var kept = (end > 0 ? head[..end] : Whole(head)).TrimEnd(" \n,;:–-");
        return $"{kept} …";
    }

    /// <summary>A letter that takes two UTF-16 units is not cut in half.</summary>
    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}
