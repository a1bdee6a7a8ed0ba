using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Tests.Indexing;

namespace Site.Benchmarks.Search;

/// <summary>Compares searches with lunr.js; the tests do the same on a thousand pages.</summary>
internal static class ExactnessReport
{
    /// <param name="documents">The documents that both index.</param>
    /// <returns>
    /// The number of queries with the hits, order and scores of lunr.js, and a line for each other query.
    /// </returns>
    public static string Create(ImmutableArray<SearchDocument> documents)
    {
        string[] queries = [.. LunrQueries.Over(documents)];
        var comparison = LunrComparison.Of(documents, queries);
        var corrected = comparison.Thrown.Length + comparison.Lost.Length;
        var exact = queries.Length - corrected - comparison.Differences.Length;
        return string.Join('\n', [
            $"exact: {queries.Length} queries, {exact} with the hits, order and scores (1e-3) of "
                + $"lunr.js {comparison.Version}, {corrected} with those of lunr.js with #503 fixed",
            .. comparison.Thrown.Select(query => $"  {query}: lunr.js throws (#503)"),
            .. comparison.Lost.Select(query => $"  {query}: lunr.js loses terms (#503)"),
            .. comparison.Differences.Select(difference => $"  {difference}"),
        ]);
    }
}
