using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Site.Indexing.Shards;

/// <summary>
/// Whole numbers from 0 as printable ASCII that stands in a JSON string as it is and compresses well: digits to the base
/// 46, the highest first, all but the last from the upper half of an alphabet of 92. theme/Search/index/numbers.ts reads them.
/// </summary>
internal sealed class NumberText
{
    private const int Base = 46;

    private static ReadOnlySpan<byte> Alphabet => "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8;

    /// <summary>Digits of the largest whole number.</summary>
    private const int MostDigits = 6;

    /// <summary>
    /// What the smallest numbers are written as: their bytes, the first of them lowest, and above them how many they are. Nobody can
    /// foresee how many digits the next number has, and to ask costs more than to look it up.
    /// </summary>
    private static readonly uint[] Known = [.. Enumerable.Range(0, 4096).Select(Bytes)];

    private byte[] text = new byte[1024];
    private int length;

    public ReadOnlyMemory<byte> Text => text.AsMemory(0, length);

    /// <summary>Begins anew.</summary>
    public void Clear() => length = 0;

    public void Add(int number)
    {
        Reserve(MostDigits);
        length += Write(number, text.AsSpan(length));
    }

    /// <summary>Room for some numbers, to be written by <see cref="Write"/> and then told of to <see cref="Advance"/>.</summary>
    public Span<byte> RoomFor(int numbers)
    {
        Reserve(numbers * MostDigits);
        return text.AsSpan(length);
    }

    /// <param name="written">How many bytes were written to the room.</param>
    public void Advance(int written) => length += written;

    /// <summary>Writes a number.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="output">Has room for <see cref="MostDigits"/> bytes; those behind the number may be written to.</param>
    /// <returns>How many bytes it takes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(int number, Span<byte> output)
    {
        if (number >= Known.Length)
        {
            return WriteDigits(number, output);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(output, Known[number]);
        return (int)(Known[number] >> 24);
    }

    private static uint Bytes(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        bytes[^1] = (byte)WriteDigits(number, bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }

    private static int WriteDigits(int number, Span<byte> output)
    {
        var upper = number < Base ? 0 : WriteUpper(number / Base, output);
        output[upper] = Alphabet[number % Base];
        return upper + 1;
    }

    private static int WriteUpper(int number, Span<byte> output)
    {
        var upper = number < Base ? 0 : WriteUpper(number / Base, output);
        output[upper] = Alphabet[Base + (number % Base)];
        return upper + 1;
    }

    /// <summary>ASCII or UTF-8 that is no number.</summary>
    public void AddRaw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(text.AsSpan(length));
        length += bytes.Length;
    }

    private void Reserve(int more)
    {
        if (length + more > text.Length)
        {
            Array.Resize(ref text, Math.Max(2 * text.Length, length + more));
        }
    }

    /// <summary>A JSON array of strings.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="texts">The strings, escaped.</param>
    public static ReadOnlyMemory<byte> Json(ContentStore store, params ReadOnlySpan<NumberText> texts)
    {
        var content = store.Take(Length(texts) + (3 * texts.Length) + 1);
        var json = content.Span;
        var written = 0;
        var separator = "[\""u8;
        foreach (var text in texts)
        {
            separator.CopyTo(json[written..]);
            text.Text.Span.CopyTo(json[(written + separator.Length)..]);
            written += separator.Length + text.length;
            separator = "\",\""u8;
        }

        "\"]"u8.CopyTo(json[written..]);
        return content;
    }

    private static int Length(ReadOnlySpan<NumberText> texts)
    {
        var sum = 0;
        foreach (var text in texts)
        {
            sum += text.length;
        }

        return sum;
    }
}
