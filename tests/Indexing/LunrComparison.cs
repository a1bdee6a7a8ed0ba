using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing;
using Site.Indexing.Analysis;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing;

/// <summary>What became of searching two indexes side by side.</summary>
/// <param name="Hits">Hits of all queries together.</param>
/// <param name="QueriesWithHits">Queries that found anything.</param>
/// <param name="Differences">Where ours was not lunr's own.</param>
/// <param name="Thrown">Queries at which stock lunr throws on its own index (lunr.js #503), compared with that mended.</param>
internal sealed record Comparison(int Hits, int QueriesWithHits, string[] Differences, string[] Thrown);

/// <summary>Searches our index with stock lunr.js beside an index that stock lunr.js built of the same words.</summary>
internal static class LunrComparison
{
    /// <param name="documents">What both index.</param>
    /// <param name="queries">In lunr's query language.</param>
    /// <param name="fields">What our index takes the fields for, if not for what they are.</param>
    public static Comparison Of(ImmutableArray<SearchDocument> documents, IEnumerable<string> queries, ImmutableArray<SearchField>? fields = null) =>
        Node.Run<Comparison>("compare.mjs", new
        {
            fields = SearchField.All,
            documents = documents.Select(document => new { document.Ref, document.Boost, Words = document.FieldTexts.Select(DanishTokenizer.Tokens) }),
            queries,
            index = Json(documents, fields ?? SearchField.All),
        });

    private static JsonElement Json(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields)
    {
        using var output = new MemoryStream();
        LunrJson.Write(IndexBuilder.Build(documents, fields), output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }
}
