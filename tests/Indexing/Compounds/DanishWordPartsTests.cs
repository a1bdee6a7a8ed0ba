using Site.Indexing.Compounds;

namespace Site.Tests.Indexing.Compounds;

public class DanishWordPartsTests
{
    [Theory]
    [InlineData("beregnings", true)]
    [InlineData("funktions", true)]
    [InlineData("takst", false)]
    [InlineData("ings", false)]
    public void AFirstPartEndsAsJoined(string first, bool isJoined) =>
        Assert.Equal(isJoined, DanishWordParts.EndsInLinkingS(first));

    [Fact]
    public void AFirstPartMayLackItsS()
    {
        Assert.True(DanishWordParts.LacksLinkingS("funktion"));
        Assert.False(DanishWordParts.LacksLinkingS("takst"));
    }

    [Theory]
    [InlineData("program", "met", true)]
    [InlineData("takst", "taberne", false)]
    [InlineData("bolig", "styrelsen", false)]
    public void AConsonantIsDoubledBeforeAnEnding(string first, string last, bool isDoubled) =>
        Assert.Equal(isDoubled, DanishWordParts.SplitsDoubledConsonant(first, last));

    [Theory]
    [InlineData("foranalyse", 3)]
    [InlineData("samarbejde", 3)]
    [InlineData("takst", 0)]
    public void AWordHasAPrefix(string word, int length) => Assert.Equal(length, DanishWordParts.GetPrefixLength(word));

    [Theory]
    [InlineData("orienteret", true)]
    [InlineData("baserede", true)]
    [InlineData("orienter", false)]
    [InlineData("analyse", false)]
    public void AParticipleEndsACompound(string last, bool isParticiple) =>
        Assert.Equal(isParticiple, DanishWordParts.IsParticiple(last));

    [Theory]
    [InlineData("erne", true)]
    [InlineData("afvikling", false)]
    [InlineData("takst", false)]
    public void AnUnknownLastPartMayBeAnEnding(string last, bool isEnding) =>
        Assert.Equal(isEnding, DanishWordParts.LooksLikeEnding(last));
}
