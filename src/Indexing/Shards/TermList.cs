using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>
/// Sorted words as text inside a JSON string: for each how many characters it begins with like the one before, its other
/// characters, a space. Letters that take two UTF-16 units are not cut in half.
/// </summary>
internal sealed class TermList
{
    private const int MostPlain = 80;

    private readonly NumberText text = new();
    private string previous = "";

    public NumberText Text => text;

    /// <summary>What stands in JSON as it is, and nearly every word is made of.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzæøåéäöü0123456789-.§…");

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        text.Clear();
        previous = "";
    }

    /// <summary>The next word in ordinal order.</summary>
    public void Add(string word)
    {
        var shared = word.AsSpan().CommonPrefixLength(previous);
        shared -= shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? 1 : 0;
        text.Add(shared);
        AddEscaped(word.AsSpan(shared));
        text.AddRaw(" "u8);
        previous = word;
    }

    private void AddEscaped(ReadOnlySpan<char> letters)
    {
        if (letters.ContainsAnyExcept(Plain) || letters.Length > MostPlain)
        {
            text.AddRaw(JsonEncodedText.Encode(letters, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
            return;
        }

        Span<byte> bytes = stackalloc byte[3 * MostPlain];
        text.AddRaw(bytes[..Encoding.UTF8.GetBytes(letters, bytes)]);
    }
}
