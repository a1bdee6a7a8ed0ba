using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

public class StringTableTests
{
    [Fact]
    public void StringsAreNumberedInTheOrderInWhichTheyAreAdded()
    {
        var table = new StringTable();

        Assert.Equal([0, 1, 0, 2],
            [table.Add("b"), table.Add("a".AsSpan()), table.Add("xbx".AsSpan(1, 1)), table.Add("c")]);
        Assert.Equal(["b", "a", "c"], table.Strings);
        Assert.Equal((1, StringTable.NotFound), (table.Find("a"), table.Find("d")));
    }
}
