using Site.Indexing.Terms;

namespace Site.Tests.Indexing.Terms;

public class TermCounterTests
{
    [Fact]
    public void TermsAreCountedFieldByField()
    {
        var counter = new TermCounter(4);
        var counts = new List<TermCount>();
        counter.Add(2);
        counter.Add(0, times: 3);
        counter.Add(2);

        Assert.Equal(5, counter.Length);
        counter.DrainTo(counts);
        counter.Add(2);
        counter.DrainTo(counts);

        Assert.Equal([new(2, 2), new(0, 3), new(2, 1)], counts);
        Assert.Equal(0, counter.Length);
    }
}
