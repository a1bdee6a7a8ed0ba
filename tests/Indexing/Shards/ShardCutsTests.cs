using Site.Indexing.Shards;

namespace Site.Tests.Indexing.Shards;

/// <summary>
/// Where entries are cut into shards. An entry of a short term costs 5, and 1.85 more for each posting.
/// </summary>
public class ShardCutsTests
{
    [Fact]
    public void ShardsAreNotLargerThanTheirTarget()
    {
        ShardEntry[] entries = [.. Enumerable.Range(0, 500).Select(number => Entry($"{number:D3}", number % 4))];

        var cuts = ShardCuts.Find(entries, 60);

        Assert.Equal((0, entries.Length), (cuts[0], cuts[^1]));
        Assert.All(cuts.Zip(cuts.Skip(1)), cut =>
            Assert.InRange(entries[cut.First..cut.Second].Sum(entry => entry.Cost), 30, 60));
    }

    [Fact]
    public void ACutIsWhereTheSeparatorIsShortest()
    {
        ShardEntry[] entries = [.. "aaa aab aac aad bba bbb bbc bbd".Split(' ').Select(term => Entry(term, 0))];

        Assert.Equal([0, 4, 8], ShardCuts.Find(entries, 36));
    }

    [Fact]
    public void ALargeEntryBeginsAShard() =>
        Assert.Equal([0, 1, 3], ShardCuts.Find([Entry("a", 0), Entry("b", 20), Entry("c", 0)], 60));

    [Theory]
    [InlineData("takst", "tilbud", "ti")]
    [InlineData("takst", "takster", "takste")]
    [InlineData("a", "b", "b")]
    [InlineData("a😀", "a😁", "a😁")]
    public void ASeparatorIsTheShortestPrefixThatIsAfterThePreviousTerm(string previous, string term,
        string separator) =>
        Assert.Equal(separator, ShardCuts.FindSeparator(previous, term));

    private static ShardEntry Entry(string term, int postings) => new(term, postings, 0, null);
}
