using System.Collections.Immutable;
using Site.Indexing.Pages;
using Site.Indexing.Scoring;

namespace Site.Tests.Indexing.Shards;

/// <summary>What an index is cut into, as the client reads it.</summary>
public class ShardTests
{
    private const string PrefixMark = "…";

    /// <summary>Halves of 😀 and 😁 are alike, so that a shard may begin between them.</summary>
    private static readonly ImmutableArray<SearchDocument> Documents =
    [
        .. GeneratedDocuments.Of(300),
        .. Enumerable.Range(300, 200)
            .Select(number => new SearchDocument($"{number}",
            ["Ord", "", string.Join(' ', Enumerable.Range(0, 20)
            .Select(word => $"a{(word % 2 == 0 ? "😀" : "😁")}b{number}x{word}")), "", ""])),
    ];

    private sealed record Outcome(string[] Terms, string[] Misplaced);

    [Fact]
    public void EveryTermIsInTheShardInWhichItIsLookedUp()
    {
        using var folder = new IndexFolder(Documents);

        var outcome = Node.Run<Outcome>("shards.mjs", new { folder = folder.Path });

        Assert.Empty(outcome.Misplaced);
        var terms = outcome.Terms.Where(term => !term.StartsWith(PrefixMark, StringComparison.Ordinal));
        Assert.Equal(IndexBuilder.Build(Documents, SearchField.All).Terms.Order(StringComparer.Ordinal), terms);
    }
}
