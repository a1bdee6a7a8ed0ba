using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Site.Indexing.Danish;

/// <summary>
/// Splits Danish text into words at white space, slashes, brackets, dashes and hyphens. A hyphen between digits does
/// not split, so case numbers such as <c>2023-016352</c> stay whole. Anything but letters and digits is trimmed off
/// both ends, but <c>§107</c> keeps its sign. theme/Search/danish/analysis.ts does the same to queries; a test compares
/// the two.
/// </summary>
public static class DanishTokenizer
{
    /// <summary>The words of a text, in order, folded as by <see cref="TextFolding"/>; none is empty.</summary>
    public static ImmutableArray<string> Tokenize(string text)
    {
        var folded = new char[text.Length];
        var tokens = ImmutableArray.CreateBuilder<string>();
        foreach (var token in Split(folded.AsSpan(0, TextFolding.Fold(text, folded))))
        {
            tokens.Add(token.ToString());
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>Enumerates the words of a folded text as slices of it; none is empty.</summary>
    public static TokenEnumerator Split(ReadOnlySpan<char> folded) => new(folded);

    public ref struct TokenEnumerator(ReadOnlySpan<char> folded)
    {
        private ReadOnlySpan<char> rest = folded;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly TokenEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (!rest.IsEmpty)
            {
                var end = FindTokenEnd(rest);
                Current = Trim(rest[..end]);
                rest = end < rest.Length ? rest[(end + 1)..] : [];
                if (!Current.IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>
    /// The index of the next space, or of the next hyphen that is not between digits; the text's length if there is
    /// none.
    /// </summary>
    private static int FindTokenEnd(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && text[end] != ' ' && (text[end] != '-' || (end > 0 && IsBetweenDigits(text, end))))
        {
            end++;
        }

        return end;
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]);

    /// <summary>Trims all but letters and digits off both ends, and keeps a section sign (§) before a digit.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> token)
    {
        var (start, end) = (0, token.Length);
        while (start < end && !IsWordCharacter(token[start]))
        {
            start++;
        }

        while (end > start && !IsWordCharacter(token[end - 1]))
        {
            end--;
        }

        var hasSectionSign = start > 0 && start < end && token[start - 1] == '§' && char.IsAsciiDigit(token[start]);
        return token[(hasSectionSign ? start - 1 : start)..end];
    }

    private static bool IsWordCharacter(char letter) =>
        DanishLetters.LettersAndDigits.Contains(letter) || WordCharacters.Contains(letter);

    /// <summary>
    /// The first and last character of each range of word characters in lunr-languages 1.22.0 (lunr.da.js line 77), and
    /// of the digits.
    /// </summary>
    private const string WordCharacterRanges =
        "AZazªªººÀÖØöø\u02B8\u02E0\u02E4\u1D00\u1D25\u1D2C\u1D5C\u1D62\u1D65\u1D6B\u1D77\u1D79\u1DBE\u1E00\u1EFF" +
        "\u2071\u2071\u207F\u207F\u2090\u209C\u212A\u212B\u2132\u2132\u214E\u214E\u2160\u2188\u2C60\u2C7F" +
        "\uA722\uA787\uA78B\uA7AD\uA7B0\uA7B7" +
        "\uA7F7\uA7FF\uAB30\uAB5A\uAB5C\uAB64\uFB00\uFB06\uFF21\uFF3A\uFF41\uFF5A09";

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(ExpandRanges(WordCharacterRanges));

    private static string ExpandRanges(string ranges)
    {
        var all = new StringBuilder();
        for (var i = 0; i < ranges.Length; i += 2)
        {
            for (var letter = ranges[i]; letter <= ranges[i + 1]; letter++)
            {
                all.Append(letter);
            }
        }

        return all.ToString();
    }
}
