using System.Text.Encodings.Web;
using System.Text.Json;

namespace Site.Indexing.Shards;

/// <summary>How the files of the index are written: JSON in UTF-8 without white space.</summary>
internal static class IndexJson
{
    /// <summary>Does not escape letters: the files are JSON, never part of a page.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>An array of strings.</summary>
    public static byte[] StringArray(params ReadOnlySpan<ReadOnlyMemory<char>> strings)
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
