using System.Collections.Immutable;
using System.Text.Json;
using Site.Indexing;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing;

/// <summary>
/// An index in a folder, as it lies on the site, for the client's modules to search in Node; and whole, for stock
/// lunr.js.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public IndexFolder(ImmutableArray<SearchDocument> documents,
        ImmutableArray<ImmutableArray<string>> synonyms = default)
        : this([.. documents.Select(Page)], synonyms.IsDefault ? [] : synonyms)
    {
    }

    public IndexFolder(ImmutableArray<SearchablePage> pages, ImmutableArray<ImmutableArray<string>> synonyms)
    {
        foreach (var file in SearchIndexer.Build(pages, synonyms).Files)
        {
            var path = folder.File(file.Path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content.Span);
        }
    }

    public string Path => folder.Path;

    /// <summary>The whole index as stock lunr.js loads it.</summary>
    public static JsonElement Whole(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchField> fields)
    {
        using var output = new MemoryStream();
        LunrJson.Write(IndexBuilder.Build(documents, fields), output);
        return JsonDocument.Parse(output.ToArray()).RootElement;
    }

    public void Dispose() => folder.Dispose();

    private static SearchablePage Page(SearchDocument document) =>
        new(document, new(document.FieldTexts[0], $"/{document.Ref}/", "", "", "", document.FieldTexts[2]), null,
            [.. Facet.All.Select(_ => ImmutableArray<FacetValue>.Empty)]);
}
