using System.Buffers;

namespace Site.Indexing.Shards;

/// <summary>
/// Whole numbers from 0 as printable ASCII that stands in a JSON string as it is and compresses well: digits to the base
/// 46, the highest first, all but the last from the upper half of an alphabet of 92. theme/Search/numbers.ts reads them.
/// </summary>
internal sealed class NumberText
{
    private const int Base = 46;
    private static readonly byte[] Alphabet = [.. Enumerable.Range('!', '~' - '!' + 1).Where(code => code is not ('"' or '\\')).Select(code => (byte)code)];

    private readonly ArrayBufferWriter<byte> text = new();

    public ReadOnlyMemory<byte> Text => text.WrittenMemory;

    public void Add(int number)
    {
        if (number < Base)
        {
            text.GetSpan(1)[0] = Alphabet[number];
            text.Advance(1);
            return;
        }

        AddUpper(number / Base);
        Add(number % Base);
    }

    /// <summary>ASCII or UTF-8 that is no number.</summary>
    public void AddRaw(ReadOnlySpan<byte> bytes) => text.Write(bytes);

    /// <summary>A JSON array of strings.</summary>
    public static ReadOnlyMemory<byte> Json(params ReadOnlySpan<NumberText> texts)
    {
        var json = new ArrayBufferWriter<byte>();
        var separator = "[\""u8;
        foreach (var text in texts)
        {
            json.Write(separator);
            json.Write(text.Text.Span);
            separator = "\",\""u8;
        }

        json.Write("\"]"u8);
        return json.WrittenMemory;
    }

    private void AddUpper(int number)
    {
        if (number >= Base)
        {
            AddUpper(number / Base);
        }

        text.GetSpan(1)[0] = Alphabet[Base + (number % Base)];
        text.Advance(1);
    }
}
