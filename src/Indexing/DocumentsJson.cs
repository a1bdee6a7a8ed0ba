using System.Text.Json;

namespace Site.Indexing;

/// <summary>Writes what the search page shows of its hits; theme/Search/documents.ts reads it.</summary>
public static class DocumentsJson
{
    /// <summary>
    /// <c>[[title,address,context,outcome,decision,text] …]</c>, at the position that the index's ref names; UTF-8.
    /// </summary>
    public static void Write(IEnumerable<SearchHit> hits, Stream output)
    {
        using var json = new Utf8JsonWriter(output, LunrJson.WriterOptions);
        json.WriteStartArray();
        foreach (var hit in hits)
        {
            json.WriteStartArray();
            json.WriteStringValue(hit.Title);
            json.WriteStringValue(hit.Address);
            json.WriteStringValue(hit.Context);
            json.WriteStringValue(hit.Outcome);
            json.WriteStringValue(hit.Decision);
            json.WriteStringValue(hit.Text);
            json.WriteEndArray();
            json.Flush();
        }

        json.WriteEndArray();
    }
}
