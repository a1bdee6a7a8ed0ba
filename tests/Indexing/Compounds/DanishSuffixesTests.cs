using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

public class DanishSuffixesTests
{
    [Theory]
    [InlineData("hed", true)]
    [InlineData("hederne", true)]
    [InlineData("skabets", true)]
    [InlineData("isk", true)]
    [InlineData("enhed", false)]
    [InlineData("rettet", false)]
    [InlineData("analyse", false)]
    [InlineData("takst", false)]
    [InlineData("", false)]
    public void ASuffixMayHaveEndings(string last, bool isSuffix) =>
        Assert.Equal(isSuffix, DanishSuffixes.IsSuffix(last));
}
