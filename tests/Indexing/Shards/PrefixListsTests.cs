using Site.Indexing.Pages;
using Site.Indexing.Scoring;
using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

/// <summary>Prefixes with too many postings get an entry of their own.</summary>
public class PrefixListsTests
{
    private static readonly InvertedIndex Index = IndexBuilder.Build(
        [new("0", ["takst", "tilbud"]), new("1", ["", "takst tilsyn"]), new("2", ["", "bolig"])],
        [SearchField.Title, SearchField.Text]);

    [Fact]
    public void APrefixIsListedWhereItsTermsCostTooMuch() =>
        Assert.Equal(["…t", "…ti"], Names(mostCost: 7).Where(name => name is "…t" or "…ti"));

    [Fact]
    public void NoPrefixIsListedWhereAllIsCheap() => Assert.Empty(Names(mostCost: 1000));

    [Fact]
    public void AListHasEveryDocumentOnceInATitleAndInATextField()
    {
        var list = PrefixLists.Create(Index, Terms(), 7).First(entry => entry.Term == "…t");
        var documents = new NumberText();
        Array.ForEach([0, 0, 0], documents.Add);

        Assert.Equal(3, list.Count);
        Assert.Equal(documents.Text.ToString(), list.PrefixPostings!.Documents);
    }

    private static IEnumerable<string> Names(int mostCost) =>
        PrefixLists.Create(Index, Terms(), mostCost).Select(entry => entry.Term);

    private static ShardEntry[] Terms() =>
        [.. Index.Terms.Select((term, number) => new ShardEntry(term, Index.CountOf(number), number, null))];
}
