using System.Text;
using System.Text.Encodings.Web;

namespace Site.Indexing.Shards;

/// <summary>
/// Strings as JSON in UTF-8. All pages' texts go through here, and nearly all their letters stand as they are: those are written at once;
/// a string with any other is left to the library, as <see cref="JavaScriptEncoder.UnsafeRelaxedJsonEscaping"/> writes it.
/// </summary>
internal static class JsonText
{
    /// <summary>A letter of UTF-16 takes at most this many bytes, written as <c>\u0000</c>.</summary>
    public const int MostBytes = 6;

    /// <summary>Writes what stands between the quotes.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="output">Of <see cref="MostBytes"/> for each of its letters.</param>
    /// <returns>How many bytes were written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> output)
    {
        var length = 0;
        foreach (var letter in text)
        {
            if (IsPlain(letter))
            {
                output[length++] = (byte)letter;
            }
            else if (WriteOther(letter, output[length..]) is > 0 and var written)
            {
                length += written;
            }
            else
            {
                return Encoding.UTF8.GetBytes(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text.ToString()), output);
            }
        }

        return length;
    }

    private static bool IsPlain(char letter) => letter is >= ' ' and <= '~' and not ('"' or '\\');

    /// <summary>A line break, a letter with a mark, a dash or a quotation mark; 0 bytes for any other.</summary>
    private static int WriteOther(char letter, Span<byte> output)
    {
        switch (letter)
        {
            case '\n':
                (output[0], output[1]) = ((byte)'\\', (byte)'n');
                return 2;
            case >= '\u00A1' and <= '\u017F':
                (output[0], output[1]) = ((byte)(0xC0 | (letter >> 6)), Following(letter));
                return 2;
            case >= '\u2010' and <= '\u2027':
                (output[0], output[1], output[2]) = ((byte)(0xE0 | (letter >> 12)), Following(letter >> 6), Following(letter));
                return 3;
            default:
                return 0;
        }
    }

    /// <summary>A byte of a letter that is not its first: six of its bits.</summary>
    private static byte Following(int bits) => (byte)(0x80 | (bits & 0x3F));
}
