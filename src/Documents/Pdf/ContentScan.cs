using System.Buffers;
using System.Text;

namespace Site.Documents.Pdf;

/// <summary>
/// Measures a PDF content stream and lists the forms and pictures that it draws (ISO 32000-1, 7.8.2).
/// </summary>
internal sealed class ContentScan
{
    /// <summary><c>SingleCharacterTokens</c> include white space. <c>TokenEnds</c> end the token before them.</summary>
    private static readonly SearchValues<byte> SingleCharacterTokens = SearchValues.Create(" \t\r\n\f\0)>[]{}"u8),
        TokenEnds = SearchValues.Create(" \t\r\n\f\0()<>[]{}/%"u8);

    private readonly List<string> drawnNames = [];

    public ContentScan(ReadOnlySpan<byte> content)
    {
        var name = "";
        for (var index = 0; index < content.Length;)
        {
            var length = TokenLength(content[index..]);
            var token = content.Slice(index, length);
            index += length;
            switch (token[0])
            {
                case (byte)'(':
                    Weight += length;
                    break;
                case (byte)'<':
                    Weight += length / 2;
                    break;
                case (byte)'/':
                    name = Encoding.Latin1.GetString(token[1..]);
                    break;
                case >= (byte)'A' and <= (byte)'z':
                    Weight++;
                    if (token.SequenceEqual("Do"u8))
                    {
                        drawnNames.Add(name);
                    }

                    break;
            }
        }
    }

    /// <summary>The approximate number of text bytes and operators.</summary>
    public long Weight { get; private set; }

    /// <summary>Names of the forms and pictures drawn, with repetitions.</summary>
    public IReadOnlyList<string> DrawnNames => drawnNames;

    private static int TokenLength(ReadOnlySpan<byte> content) => content[0] switch
    {
        (byte)'(' => StringLength(content),
        (byte)'<' => LengthThrough(content, content.IndexOf((byte)'>')),
        (byte)'%' => LengthThrough(content, content.IndexOfAny((byte)'\r', (byte)'\n')),
        _ => WordLength(content),
    };

    private static int LengthThrough(ReadOnlySpan<byte> content, int last) => last < 0 ? content.Length : last + 1;

    private static int WordLength(ReadOnlySpan<byte> content)
    {
        var rest = SingleCharacterTokens.Contains(content[0]) ? 0 : content[1..].IndexOfAny(TokenEnds);
        return rest < 0 ? content.Length : rest + 1;
    }

    private static int StringLength(ReadOnlySpan<byte> content)
    {
        var depth = 0;
        for (var index = 0; index < content.Length; index++)
        {
            depth += content[index] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            index += content[index] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return index + 1;
            }
        }

        return content.Length;
    }
}
