using System.Buffers;

namespace Site.Model;

/// <summary>
/// Replaces odd spaces with ordinary ones and removes invisible characters. Odd spaces are all except U+0020.
/// Keyboards, web pages and word processors put both into text.
/// </summary>
public static class TextSpaces
{
    /// <summary>Unicode's spaces (category Zs) except the ordinary space.</summary>
    private static readonly SearchValues<char> Odd =
        SearchValues.Create(
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000");

    /// <summary>
    /// Zero-width space, word joiner, byte order mark and soft hyphen. Zero-width joiners are kept, since emoji need
    /// them.
    /// </summary>
    private static readonly SearchValues<char> ZeroWidth = SearchValues.Create("\u200B\u2060\uFEFF\u00AD");

    public static bool HasOddSpaces(string text) => text.AsSpan().ContainsAny(Odd);

    /// <summary>The text with every odd space replaced by an ordinary one. The length does not change.</summary>
    public static string Normalize(string text) => Replace(text, Odd);

    /// <summary>The text without zero-width characters and soft hyphens.</summary>
    public static string RemoveZeroWidth(string text) =>
        text.AsSpan().ContainsAny(ZeroWidth) ? string.Concat(text.Where(letter => !ZeroWidth.Contains(letter))) : text;

    /// <summary>The text with the given characters replaced by ordinary spaces. The length does not change.</summary>
    public static string Replace(string text, SearchValues<char> characters) =>
        text.AsSpan().ContainsAny(characters)
            ? string.Create(text.Length, (text, characters), static (destination, state) =>
                state.text.AsSpan().ReplaceAny(destination, state.characters, ' '))
            : text;
}
