using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Site.Indexing.Analysis;

/// <summary>
/// Cuts Danish text into words: at white space, slash, brackets, dashes, and at hyphens unless a digit stands on both
/// sides (case numbers such as <c>2023-016352</c> stay whole). What is not letter or digit is trimmed off both ends, but
/// <c>§107</c> keeps its sign. theme/Search/analysis.ts does the same to queries; a fixture holds the two together.
/// </summary>
public static class DanishTokenizer
{
    /// <summary>The words of a text, in order, folded as by <see cref="TextFolding"/>; none is empty.</summary>
    public static ImmutableArray<string> Tokens(string text)
    {
        var folded = new char[text.Length];
        var tokens = ImmutableArray.CreateBuilder<string>();
        foreach (var token in Split(folded.AsSpan(0, TextFolding.Fold(text, folded))))
        {
            tokens.Add(token.ToString());
        }

        return tokens.DrainToImmutable();
    }

    /// <summary>The words of text that is folded already, as slices of it: no copies.</summary>
    public static Words Split(ReadOnlySpan<char> folded) => new(folded);

    /// <summary>Goes through the words of a folded text.</summary>
    public ref struct Words(ReadOnlySpan<char> folded)
    {
        private readonly ReadOnlySpan<char> folded = folded;
        private int next;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        /// <summary>Goes to the next word; false at the end.</summary>
        public bool MoveNext()
        {
            while (next < folded.Length)
            {
                var (start, end) = (next, EndOfPlain(folded, next));
                if (end > start && (end == folded.Length || folded[end] == ' '))
                {
                    next = end + 1;
                    Current = folded[start..end];
                    return true;
                }

                end = EndOfPiece(folded, start);
                next = end + 1;
                Current = Trimmed(folded[start..end]);
                if (!Current.IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The next of the text that <see cref="IsPlain"/> not: mostly the space after a word.</summary>
    private static int EndOfPlain(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsPlain(text[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>The next space, or hyphen without a digit on both sides; the text's length if there is none. Words are too short for a search by vectors.</summary>
    private static int EndOfPiece(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] != ' ' && (text[end] != '-' || (end > start && IsBetweenDigits(text, end))))
        {
            end++;
        }

        return end;
    }

    private static bool IsBetweenDigits(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]);

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> piece)
    {
        if (piece.IsEmpty || (IsPlain(piece[0]) && IsPlain(piece[^1])))
        {
            return piece;
        }

        var (start, end) = (0, piece.Length);
        while (start < end && !IsWordCharacter(piece[start]))
        {
            start++;
        }

        while (end > start && !IsWordCharacter(piece[end - 1]))
        {
            end--;
        }

        var isParagraph = start > 0 && start < end && piece[start - 1] == '§' && char.IsAsciiDigit(piece[start]);
        return piece[(isParagraph ? start - 1 : start)..end];
    }

    private static bool IsWordCharacter(char letter) => IsPlain(letter) || WordCharacters.Contains(letter);

    /// <summary>Spares nearly every word the long table.</summary>
    private static bool IsPlain(char letter) => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or 'æ' or 'ø' or 'å';

    /// <summary>First and last of each range that lunr-languages 1.22.0 calls a word character (lunr.da.js line 77), and its digits.</summary>
    private const string WordCharacterRanges =
        "AZazªªººÀÖØöø\u02B8\u02E0\u02E4\u1D00\u1D25\u1D2C\u1D5C\u1D62\u1D65\u1D6B\u1D77\u1D79\u1DBE\u1E00\u1EFF\u2071\u2071" +
        "\u207F\u207F\u2090\u209C\u212A\u212B\u2132\u2132\u214E\u214E\u2160\u2188\u2C60\u2C7F\uA722\uA787\uA78B\uA7AD\uA7B0\uA7B7" +
        "\uA7F7\uA7FF\uAB30\uAB5A\uAB5C\uAB64\uFB00\uFB06\uFF21\uFF3A\uFF41\uFF5A09";

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create(AllOf(WordCharacterRanges));

    private static string AllOf(string ranges)
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
