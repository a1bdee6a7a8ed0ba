using Site.Model;

namespace Site.Indexing.Danish;

/// <summary>
/// Normalizes text for comparing words: lower-case, letters composed (NFC), soft hyphens and zero-width characters
/// removed, "§ 107" and "§§ 107" written <c>§107</c>. Characters that always separate words (white space, slashes,
/// brackets, dashes) become spaces.
/// </summary>
public static class TextFolding
{
    /// <summary>
    /// The folded form of each Latin-1 character. '\0' for digits and the soft hyphen, which need more than a lookup.
    /// </summary>
    private static readonly string FoldedLatin1 = string.Create(256, 0, static (letters, _) =>
    {
        for (var letter = '\0'; letter < letters.Length; letter++)
        {
            var isSeparator = char.IsWhiteSpace(letter) || "/\\()[]{}<>".Contains(letter, StringComparison.Ordinal);
            letters[letter] = char.IsAsciiDigit(letter) || letter == SoftHyphen ? '\0'
                : isSeparator ? ' '
                : char.ToLowerInvariant(letter);
        }
    });

    private const char SoftHyphen = '\u00AD';

    /// <summary>Folds a text into a buffer.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="folded">Receives the folded text. At least as long as the text.</param>
    /// <returns>The number of characters written.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        var latin1 = FoldedLatin1.AsSpan();
        foreach (var letter in text)
        {
            if (letter < latin1.Length && latin1[letter] is var simple and not '\0')
            {
                folded[length++] = simple;
            }
            else
            {
                length = char.IsAsciiDigit(letter)
                    ? AppendDigit(folded, length, letter)
                    : Append(folded, length, letter);
            }
        }

        return length;
    }

    private static int AppendDigit(Span<char> folded, int length, char digit)
    {
        if (length > 0 && folded[length - 1] is ' ' or '§')
        {
            length = IndexAfterSectionSign(folded[..length]);
        }

        folded[length] = digit;
        return length + 1;
    }

    /// <summary>
    /// Where to write the next digit: directly after a section sign (§) at the end of the folded text, dropping spaces
    /// and repeated signs; otherwise at the end.
    /// </summary>
    private static int IndexAfterSectionSign(ReadOnlySpan<char> folded)
    {
        var trimmed = folded.TrimEnd(' ');
        return !trimmed.IsEmpty && trimmed[^1] == '§' ? trimmed.TrimEnd('§').Length + 1 : folded.Length;
    }

    private static int Append(Span<char> folded, int length, char letter)
    {
        // Soft hyphen, zero-width space and joiners, word joiner, byte order mark.
        if (letter is SoftHyphen or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF')
        {
            return length;
        }

        if (length > 0 && LatinLetters.Compose(folded[length - 1], letter) is { } composed)
        {
            folded[length - 1] = composed;
            return length;
        }

        folded[length] = letter switch
        {
            '\u2010' or '\u2011' => '-',
            >= '\u2012' and <= '\u2015' => ' ',
            _ when char.IsWhiteSpace(letter) => ' ',
            _ => char.ToLowerInvariant(letter),
        };
        return length + 1;
    }
}
