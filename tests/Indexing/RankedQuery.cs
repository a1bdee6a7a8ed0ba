using System.Collections.Immutable;

namespace Site.Tests.Indexing;

/// <summary>What somebody types, and the page of the site's own content that they are looking for.</summary>
/// <param name="Text">As it is typed.</param>
/// <param name="Page">The page's address, with a slash at both ends.</param>
internal sealed record RankedQuery(string Text, string Page)
{
    /// <summary>Those of tests/Fixtures/queries.tsv.</summary>
    public static ImmutableArray<RankedQuery> All { get; } =
        [.. File.ReadLines(Repository.File("tests", "Fixtures", "queries.tsv")).Select(line => line.Split('\t'))
            .Select(line => new RankedQuery(line[0], line[1]))];
}

/// <summary>How well a search finds what people look for.</summary>
/// <param name="Places">Where each query's page stands among its hits, from 1; 0 where it is not found.</param>
internal sealed record Ranking(ImmutableArray<int> Places)
{
    /// <summary>1 if every page stands first; a page that is not found counts for nothing.</summary>
    public double MeanReciprocalRank => Places.Average(place => place == 0 ? 0 : 1.0 / place);

    /// <summary>The share of queries whose page stands first: success@1.</summary>
    public double RightAtOnce => Places.Count(place => place == 1) / (double)Places.Length;
}
