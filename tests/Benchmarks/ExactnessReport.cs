using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Tests.Indexing;

namespace Site.Benchmarks;

/// <summary>Whether searches find what lunr.js finds; the test suite asks the same of a thousand pages.</summary>
internal static class Exactness
{
    /// <param name="documents">What both index.</param>
    /// <returns>How many queries have lunr's hits, order and scores; and a line for each that has not.</returns>
    public static string Of(ImmutableArray<SearchDocument> documents)
    {
        string[] queries = [.. LunrQueries.Over(documents)];
        var comparison = LunrComparison.Of(documents, queries);
        var mended = comparison.Thrown.Length + comparison.Lost.Length;
        var exact = queries.Length - mended - comparison.Differences.Length;
        return string.Join('\n', [
            $"exact: {queries.Length} queries, {exact} with the hits, order and scores (1e-3) of lunr.js {comparison.Version}, {mended} with those of lunr.js without its #503",
            .. comparison.Thrown.Select(query => $"  {query}: lunr.js throws (#503)"),
            .. comparison.Lost.Select(query => $"  {query}: lunr.js loses terms (#503)"),
            .. comparison.Differences.Select(difference => $"  {difference}"),
        ]);
    }
}
