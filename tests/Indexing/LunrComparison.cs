using System.Collections.Immutable;
using Site.Indexing.Danish;
using Site.Indexing.Pages;
using Site.Indexing.Terms;

namespace Site.Tests.Indexing;

/// <summary>What became of searching two indexes side by side.</summary>
/// <param name="Version">Of lunr.js.</param>
/// <param name="QueriesWithHits">Queries that found anything.</param>
/// <param name="Thrown">
/// Queries at which stock lunr throws on its own index (lunr.js #503); ours is lunr's own with that mended.
/// </param>
/// <param name="Lost">
/// Queries at which stock lunr loses terms of its own index by the same bug; ours is lunr's own with that mended.
/// </param>
/// <param name="Differences">A line for each query at which ours is not lunr's own, mended or not.</param>
internal sealed record Comparison(string Version, int QueriesWithHits, string[] Thrown, string[] Lost,
    string[] Differences);

/// <summary>
/// Searches our index, whole and in shards, beside an index that stock lunr.js built of the same words.
/// </summary>
internal static class LunrComparison
{
    /// <param name="documents">What both index.</param>
    /// <param name="queries">In lunr's query language.</param>
    /// <param name="fields">What our index takes the fields for, if not for what they are.</param>
    public static Comparison Of(ImmutableArray<SearchDocument> documents, IEnumerable<string> queries,
        ImmutableArray<SearchField>? fields = null)
    {
        using var folder = new IndexFolder(documents);
        var analysed = AnalysedDocuments.From(documents, SearchField.All.Length, []);
        return Node.Run<Comparison>("compare.mjs", new
        {
            fields = SearchField.All.Select(field => new { field.Name, field.Boost, IsMade = false })
                .Concat(Made.Select(field => new { field.Name, field.Boost, IsMade = true })),
            documents = documents.Select((document, number) => new
            {
                document.Ref,
                document.Boost,
                Words = document.FieldTexts.Select(text => DanishTokenizer.Tokenize(text).AsEnumerable())
                    .Concat(MadeTerms(analysed, number)),
            }),
            queries,
            index = IndexFolder.Whole(documents, fields ?? SearchField.All),
            folder = folder.Path,
        });
    }

    private static SearchField[] Made => [SearchField.Forms, SearchField.Derived];

    private static IEnumerable<IEnumerable<string>> MadeTerms(AnalysedDocuments analysed, int document) =>
        Enumerable.Range(SearchField.All.Length, Made.Length).Select(field => TermsOf(analysed, document, field));

    private static List<string> TermsOf(AnalysedDocuments analysed, int document, int field)
    {
        var terms = new List<string>();
        foreach (var term in analysed[document, field].Terms)
        {
            terms.AddRange(Enumerable.Repeat(analysed.Terms[term.Term], term.Count));
        }

        return terms;
    }
}
