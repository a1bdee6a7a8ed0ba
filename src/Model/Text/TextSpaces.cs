using System.Buffers;

namespace Site.Model;

/// <summary>
/// Spaces that look like the plain one, or cannot be seen at all; keyboards and web pages put them into text.
/// </summary>
public static class TextSpaces
{
    /// <summary>Unicode's spaces (category Zs) except the plain one.</summary>
    private static readonly SearchValues<char> Odd =
        SearchValues.Create(
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    /// <summary>
    /// Zero-width space, word joiner, byte order mark and soft hyphen, which word processors leave in words; not the
    /// joiners that emoji need.
    /// </summary>
    private static readonly SearchValues<char> ZeroWidth = SearchValues.Create("\u200B\u2060\uFEFF\u00AD");

    /// <summary>Whether a text has a no-break space or another space than the plain one.</summary>
    public static bool HasOdd(string text) => text.AsSpan().ContainsAny(Odd);

    /// <summary>The text with a plain space in place of every other kind; as long as before.</summary>
    public static string MadePlain(string text) => Replaced(text, Odd);

    /// <summary>The text without zero-width spaces and soft hyphens, as its readers see it.</summary>
    public static string WithoutZeroWidth(string text) =>
        text.AsSpan().ContainsAny(ZeroWidth) ? string.Concat(text.Where(letter => !ZeroWidth.Contains(letter))) : text;

    /// <summary>The text with a plain space in place of each of some characters; as long as before.</summary>
    public static string Replaced(string text, SearchValues<char> characters) =>
        text.AsSpan().ContainsAny(characters)
            ? string.Create(text.Length, (text, characters), static (plain, given) =>
                given.text.AsSpan().ReplaceAny(plain, given.characters, ' '))
            : text;
}
