using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>
/// Sorted words as text inside a JSON string: for each how many characters it begins with like the one before, its other
/// characters, a space. Letters that take two UTF-16 units are not cut in half.
/// </summary>
internal sealed class TermList
{
    private readonly NumberText text = new();
    private string previous = "";

    public NumberText Text => text;

    /// <summary>The next word in ordinal order.</summary>
    public void Add(string word)
    {
        var shared = word.AsSpan().CommonPrefixLength(previous);
        shared -= shared > 0 && char.IsHighSurrogate(word[shared - 1]) ? 1 : 0;
        text.Add(shared);
        text.AddRaw(JsonEncodedText.Encode(word.AsSpan(shared), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        text.AddRaw(" "u8);
        previous = word;
    }
}
