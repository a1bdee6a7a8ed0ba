using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Site.Indexing.Analysis;

/// <summary>
/// Cuts Danish text into words: at white space, slash, brackets, dashes, and at hyphens unless a digit stands on both
/// sides (case numbers such as <c>2023-016352</c> stay whole). What is not letter or digit is trimmed off both ends, but
/// <c>§107</c> keeps its sign. theme/Search/danish/analysis.ts does the same to queries; a fixture holds the two together.
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

        /// <summary>Where the current word begins in the text.</summary>
        internal int Start { get; private set; }

        /// <summary>The key of the current word.</summary>
        internal WordKey Key { get; private set; }

        public readonly Words GetEnumerator() => this;

        /// <summary>Goes to the next word; false at the end.</summary>
        public bool MoveNext()
        {
            while (next < folded.Length)
            {
                var start = next;
                var key = WordKey.Read(folded, start, out var end);
                if (end > start && (end == folded.Length || folded[end] == ' '))
                {
                    next = end + 1;
                    return Take(start, end, key);
                }

                end = EndOfPiece(folded, start);
                next = end + 1;
                (start, end) = Trimmed(folded, start, end);
                if (start < end)
                {
                    return Take(start, end, WordKey.Of(folded[start..end]));
                }
            }

            return false;
        }

        private bool Take(int start, int end, WordKey key)
        {
            (Start, Key) = (start, key);
            Current = folded[start..end];
            return true;
        }
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

    /// <summary>A piece of text without what is no letter or digit at its ends.</summary>
    private static (int Start, int End) Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        var first = start;
        while (start < end && !IsWordCharacter(text[start]))
        {
            start++;
        }

        while (end > start && !IsWordCharacter(text[end - 1]))
        {
            end--;
        }

        var isParagraph = first < start && start < end && text[start - 1] == '§' && char.IsAsciiDigit(text[start]);
        return (isParagraph ? start - 1 : start, end);
    }

    private static bool IsWordCharacter(char letter) => DanishLetters.IsPlain(letter) || WordCharacters.Contains(letter);

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
