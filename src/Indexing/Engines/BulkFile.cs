using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing.Pages;
using Site.Indexing.Shards;
using Site.Linking;
using Site.Model;

namespace Site.Indexing.Engines;

/// <summary>
/// Writes all pages as the body of a bulk request to OpenSearch or Elasticsearch. JSON in UTF-8; every line ends with a
/// line feed. First come two lines for each page: <c>{"index":{"_id":"…"}}</c> and its document. Then comes a line
/// <c>{"delete":{"_id":"…"}}</c> for each page whose document must not remain in an engine. In this order, a file cut
/// after an even number of lines divides no pair. Only documents begin with <c>{"id":</c>, so a filter of lines finds
/// them.
/// </summary>
internal static class BulkFile
{
    public static void Write(Stream output, ImmutableArray<SearchablePage> pages, LinkedArchive archive)
    {
        using var json = new Utf8JsonWriter(output, IndexJson.Options);
        foreach (var page in pages)
        {
            WriteAction(json, "index", archive.Address(page.Id));
            EndLine(json, output);
            WriteDocument(json, page, archive);
            EndLine(json, output);
        }

        foreach (var id in FindRemoved(archive))
        {
            WriteAction(json, "delete", archive.Address(id));
            EndLine(json, output);
        }
    }

    /// <summary>
    /// The pages that an engine may still have from an earlier file: those withdrawn, and items closed since. This
    /// reveals nothing: an item's own page also shows that it is closed.
    /// </summary>
    private static IEnumerable<PageId> FindRemoved(LinkedArchive archive) => archive.Tombstones
        .Select(stone => stone.Id)
        .Concat(archive.Items.Where(entry => !entry.IsOpen).Select(entry => entry.Item.Id));

    private static void WriteAction(Utf8JsonWriter json, string action, string address)
    {
        json.WriteStartObject();
        json.WriteStartObject(action);
        json.WriteString("_id", DocumentId.From(address));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDocument(Utf8JsonWriter json, SearchablePage page, LinkedArchive archive)
    {
        json.WriteStartObject();
        foreach (var field in EngineField.All)
        {
            WriteIfAny(json, field.Name, field.GetValue(page, archive));
        }

        foreach (var (field, text) in SearchField.All.Zip(page.Document.FieldTexts))
        {
            WriteIfAny(json, field.Name, text);
        }

        foreach (var (facet, values) in Facet.All.Zip(page.Facets).Where(pair => !pair.Second.IsEmpty))
        {
            json.WriteStartArray(EngineField.NameOf(facet));
            foreach (var value in values)
            {
                json.WriteStringValue(value.Title);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, text);
        }
    }

    private static void EndLine(Utf8JsonWriter json, Stream output)
    {
        json.Flush();
        json.Reset();
        output.WriteByte((byte)'\n');
    }
}
