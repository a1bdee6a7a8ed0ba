using Site.Indexing.Pages;
using Site.Indexing.Scoring;
using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

/// <summary>Prefixes with too many postings get an entry of their own.</summary>
public class PrefixEntriesTests
{
    private static readonly InvertedIndex Index = IndexBuilder.Build(
        [new("0", ["takst", "tilbud"]), new("1", ["", "takst tilsyn"]), new("2", ["", "bolig"])],
        [SearchField.Title, SearchField.Text]);

    [Fact]
    public void APrefixGetsAnEntryIfItsTermsCostTooMuch() =>
        Assert.Equal(["…t", "…ti"], Names(maxCost: 7).Where(name => name is "…t" or "…ti"));

    [Fact]
    public void NoPrefixGetsAnEntryIfItsTermsCostLittle() => Assert.Empty(Names(maxCost: 1000));

    [Fact]
    public void AnEntryHasEveryDocumentOnceInATitleAndInATextField()
    {
        var prefix = PrefixEntries.Create(Index, Terms(), 7).First(entry => entry.Term == "…t");
        var documents = new NumberEncoder();
        Array.ForEach([0, 0, 0], documents.Add);

        Assert.Equal(3, prefix.Count);
        Assert.Equal(documents.Text.ToString(), prefix.PrefixPostings!.Documents);
    }

    private static IEnumerable<string> Names(int maxCost) =>
        PrefixEntries.Create(Index, Terms(), maxCost).Select(entry => entry.Term);

    private static ShardEntry[] Terms() =>
        [.. Index.Terms.Select((term, number) => new ShardEntry(term, Index.CountPostings(number), number, null))];
}
