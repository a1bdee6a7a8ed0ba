using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Site.Indexing;
using Site.Linking;

namespace Site.Tests.Indexing.Engines;

/// <summary>The files for search engines, as a program reads them.</summary>
/// <param name="archive">What the site shows.</param>
internal sealed class BulkDocuments(LinkedArchive archive)
{
    private readonly SearchIndex index = SearchIndexer.Build(archive);

    /// <summary>The content of opensearch.json.</summary>
    public JsonElement Settings => JsonDocument.Parse(Content("data/opensearch.json")).RootElement;

    /// <summary>soegning.ndjson.</summary>
    public string Text => Encoding.UTF8.GetString(Content("data/soegning.ndjson").Span);

    /// <summary>Its lines; every one ends with a line feed.</summary>
    public ImmutableArray<JsonElement> Lines
    {
        get
        {
            Assert.EndsWith("\n", Text, StringComparison.Ordinal);
            return [.. Text[..^1].Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        }
    }

    /// <summary>The documents without their actions.</summary>
    public ImmutableArray<JsonElement> Documents => [.. Lines.Where(line => line.TryGetProperty("id", out _))];

    /// <summary>The ids of all actions of a kind, in order.</summary>
    public ImmutableArray<string> IdsOf(string action) =>
    [
        .. Lines.Where(line => line.TryGetProperty(action, out _))
            .Select(line => line.GetProperty(action).GetProperty("_id").GetString()!),
    ];

    private ReadOnlyMemory<byte> Content(string path) => index.EngineFiles.Single(file => file.Path == path).ToBytes();
}
