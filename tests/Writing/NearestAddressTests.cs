using Site.Writing;

namespace Site.Tests.Writing;

public class NearestAddressTests
{
    private readonly NearestAddress nearest = new(["index.html", "takster/index.html", "takster/2027.csv"]);

    [Theory]
    [InlineData("/takstre/", "/takster/")]
    [InlineData("/takster/2026.csv", "/takster/2027.csv")]
    [InlineData("/noget-helt-andet/", null)]
    public void TheMostSimilarAddressIsTheOneAReaderWouldType(string wrong, string? expected)
    {
        Assert.Equal(expected, nearest.Find(wrong));
        Assert.Equal(expected, nearest.Find(wrong)); // from the cache
    }
}
