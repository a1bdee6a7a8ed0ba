using System.Buffers;

namespace Site.Indexing.Shards;

/// <summary>
/// Encodes non-negative integers as printable ASCII. JSON does not escape it, and it compresses well. Digits are in
/// base 46, the most significant first. The alphabet has 92 characters: the last digit of a number is from the lower
/// half, the others are from the upper half. So numbers need no separators. Decoded by theme/Search/index/numbers.ts.
/// </summary>
internal sealed class NumberEncoder
{
    private const int Base = 46;

    private const string Alphabet =
        "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

    /// <summary>The number of digits of <see cref="int.MaxValue"/>.</summary>
    private const int MaxDigits = 6;

    private readonly ArrayBufferWriter<char> text = new();

    /// <summary>The encoded numbers. Valid until the next change.</summary>
    public ReadOnlyMemory<char> Text => text.WrittenMemory;

    public void Clear() => text.ResetWrittenCount();

    /// <param name="number">Not negative.</param>
    public void Add(int number)
    {
        var digits = text.GetSpan(MaxDigits);
        var length = 1;
        for (var higher = number / Base; higher > 0; higher /= Base)
        {
            length++;
        }

        digits[length - 1] = Alphabet[number % Base];
        for (var (digit, higher) = (length - 2, number / Base); digit >= 0; digit--, higher /= Base)
        {
            digits[digit] = Alphabet[Base + (higher % Base)];
        }

        text.Advance(length);
    }

    /// <summary>Adds text that is not a number, or numbers that are already encoded.</summary>
    public void AddRaw(ReadOnlySpan<char> raw) => text.Write(raw);
}
