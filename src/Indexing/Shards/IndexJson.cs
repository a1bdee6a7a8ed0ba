using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>The format of the index files: JSON in UTF-8 without white space.</summary>
internal static class IndexJson
{
    /// <summary>Letters are not escaped, as the files are never part of an HTML page.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static byte[] SerializeStrings(params ReadOnlySpan<ReadOnlyMemory<char>> strings)
    {
        using var output = new MemoryStream();
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var text in strings)
        {
            json.WriteStringValue(text.Span);
        }

        json.WriteEndArray();
        json.Flush();
        return output.ToArray();
    }
}
