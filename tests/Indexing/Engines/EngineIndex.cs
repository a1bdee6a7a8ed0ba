using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Site.Tests.Indexing.Engines;

/// <summary>
/// An index such as OpenSearch makes of the site's two files, in memory, and its <c>multi_match</c> query of the type
/// <c>most_fields</c> over the default fields. One difference: OpenSearch scores the parts of a compound in a query as
/// one term with the compound, this as a term each.
/// </summary>
internal sealed class EngineIndex : IDisposable
{
    private readonly RAMDirectory folder = new();
    private readonly EngineAnalyzers analyzers;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;
    private readonly ImmutableArray<(string Field, float Weight)> weights;

    /// <param name="documents">The documents of soegning.ndjson.</param>
    /// <param name="settings">The content of opensearch.json.</param>
    public EngineIndex(IEnumerable<JsonElement> documents, JsonElement settings)
    {
        analyzers = new EngineAnalyzers(settings);
        weights =
        [
            .. settings.GetProperty("settings").GetProperty("index").GetProperty("query").GetProperty("default_field")
                .EnumerateArray().Select(field => field.GetString()!.Split('^'))
                .Select(field => (field[0], float.Parse(field[1], CultureInfo.InvariantCulture))),
        ];
        var similarity = new BM25Similarity();
        using var writer = new IndexWriter(
            folder, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzers) { Similarity = similarity });
        var mappings = settings.GetProperty("mappings").GetProperty("properties");
        foreach (var document in documents)
        {
            writer.AddDocument(CreateDocument(document, mappings));
        }

        writer.Commit();
        reader = DirectoryReader.Open(folder);
        searcher = new IndexSearcher(reader) { Similarity = similarity };
    }

    /// <returns>The addresses of the hits, best first.</returns>
    public ImmutableArray<string> Search(string text)
    {
        var query = new BooleanQuery();
        foreach (var (field, weight) in weights)
        {
            var words = new BooleanQuery { Boost = weight };
            foreach (var term in TermsOf(field, text))
            {
                words.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            }

            query.Add(words, Occur.SHOULD);
        }

        return
        [
            .. searcher.Search(query, Math.Max(1, reader.NumDocs)).ScoreDocs
                .Select(hit => searcher.Doc(hit.Doc).Get("adresse", CultureInfo.InvariantCulture)),
        ];
    }

    public void Dispose()
    {
        reader.Dispose();
        analyzers.Dispose();
        folder.Dispose();
    }

    private static Document CreateDocument(JsonElement source, JsonElement mappings)
    {
        var document = new Document();
        document.Add(new StringField("adresse", source.GetProperty("adresse").GetString(), Field.Store.YES));
        foreach (var value in source.EnumerateObject())
        {
            var mapping = mappings.GetProperty(value.Name);
            if (mapping.GetProperty("type").GetString() == "text")
            {
                var copies = mapping.GetProperty("copy_to").EnumerateArray().Select(copy => copy.GetString()!);
                foreach (var field in copies.Prepend(value.Name))
                {
                    document.Add(new TextField(field, value.Value.GetString(), Field.Store.NO));
                }
            }
        }

        return document;
    }

    private HashSet<string> TermsOf(string field, string text)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        using var tokens = analyzers.GetTokenStream(field, text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        tokens.End();
        return terms;
    }
}
