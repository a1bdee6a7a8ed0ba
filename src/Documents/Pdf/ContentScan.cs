using System.Buffers;
using System.Text;

namespace Site.Documents.Pdf;

/// <summary>What a content stream of a PDF draws, from its tokens alone (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentScan
{
    /// <summary>
    /// Signs that are tokens of their own, blanks among them, and all signs that end the token before them.
    /// </summary>
    private static readonly SearchValues<byte> Alone = SearchValues.Create(" \t\r\n\f\0)>[]{}"u8),
        Ends = SearchValues.Create(" \t\r\n\f\0()<>[]{}/%"u8);

    private readonly List<string> drawn = [];

    public ContentScan(ReadOnlySpan<byte> content)
    {
        var name = "";
        for (var place = 0; place < content.Length;)
        {
            var length = TokenLength(content[place..]);
            var token = content.Slice(place, length);
            place += length;
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
                        drawn.Add(name);
                    }

                    break;
            }
        }
    }

    /// <summary>Bytes of text, and operators.</summary>
    public long Weight { get; private set; }

    /// <summary>Names of the forms and pictures it draws, each as often as it does.</summary>
    public IReadOnlyList<string> Drawn => drawn;

    private static int TokenLength(ReadOnlySpan<byte> content) => content[0] switch
    {
        (byte)'(' => StringLength(content),
        (byte)'<' => Until(content, content.IndexOf((byte)'>')),
        (byte)'%' => Until(content, content.IndexOfAny((byte)'\r', (byte)'\n')),
        _ => WordLength(content),
    };

    private static int Until(ReadOnlySpan<byte> content, int last) => last < 0 ? content.Length : last + 1;

    private static int WordLength(ReadOnlySpan<byte> content)
    {
        var rest = Alone.Contains(content[0]) ? 0 : content[1..].IndexOfAny(Ends);
        return rest < 0 ? content.Length : rest + 1;
    }

    private static int StringLength(ReadOnlySpan<byte> content)
    {
        var depth = 0;
        for (var place = 0; place < content.Length; place++)
        {
            depth += content[place] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            place += content[place] == '\\' ? 1 : 0;
            if (depth == 0)
            {
                return place + 1;
            }
        }

        return content.Length;
    }
}
